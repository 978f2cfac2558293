import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './filing.module.css';

interface PointActsProps {
  /** Of the point; its buttons are named after it. */
  id: string;
  text: string;
  number: number;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Moves a point up or down, or deletes it; what is written is deleted only after a second look. */
export function PointActs({ id, text, number, last, onMove, onRemove }: PointActsProps) {
  const { t } = useTranslation(['filing', 'member']);
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.pointActs}>
      {number > 1 && (
        <Button id={`${id}-up`} kind="quiet" onClick={() => onMove(-1)}>
          {t('points.up')} <span className="visually-hidden">{number}</span>
        </Button>
      )}
      {!last && (
        <Button id={`${id}-down`} kind="quiet" onClick={() => onMove(1)}>
          {t('points.down')} <span className="visually-hidden">{number}</span>
        </Button>
      )}
      <Button kind="quiet" onClick={() => (text.trim() === '' ? onRemove() : setAsked(true))}>
        {t('points.remove')} <span className="visually-hidden">{number}</span>
      </Button>
      {asked && (
        <Dialog
          title={t('points.ask', { number })}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button kind="danger" onClick={onRemove}>
                {t('points.remove')}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('member:keep')}</Button>
            </>
          }
        >
          <p>{text}</p>
        </Dialog>
      )}
    </div>
  );
}
