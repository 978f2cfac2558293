import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './registers.module.css';

interface KeptNoteProps {
  /** Something was typed here before and is on this device alone. */
  isKept: boolean;
  onLetGo: () => void;
}

/** Says, when a form comes with what was typed in it before, that it does; and lets that go. */
export function KeptNote({ isKept, onLetGo }: KeptNoteProps) {
  const { t } = useTranslation('consoleRegisters');
  const [shown, setShown] = useState(isKept);
  if (!shown) return null;
  return (
    <p role="status" className={styles.kept}>
      {t('kept.found')}{' '}
      <Button
        size="small"
        onClick={() => {
          setShown(false);
          onLetGo();
        }}
      >
        {t('kept.letGo')}
      </Button>
    </p>
  );
}
