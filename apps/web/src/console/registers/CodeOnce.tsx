import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useSession } from '../../lib/session/useSession';
import { Dialog } from '../../ui/Dialog';
import type { IssuedCode } from '../api/registers';
import styles from './registers.module.css';

/** The one-time code: shown this once, to be handed over by another way. No stray key closes it, only its button. */
export function CodeOnce({ code, name, onClose }: { code: IssuedCode; name: string; onClose: () => void }) {
  const { t } = useTranslation('consoleRegisters');
  const { session } = useSession();
  const dates = useDates(session.today);
  return (
    <Dialog title={t('code.title', { name })} actions={<Button onClick={onClose}>{t('code.done')}</Button>}>
      <p className={styles.code}>
        <code>{code.code}</code>
      </p>
      <p>{t('code.hint', { at: dates.moment(code.expiresAt) })}</p>
    </Dialog>
  );
}
