import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useQuestion } from '../../lib/useQuestion';
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
  const question = useQuestion(`remove.${id}`);
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
      <Button kind="quiet" onClick={() => (text.trim() === '' ? onRemove() : question.ask())}>
        {t('points.remove')} <span className="visually-hidden">{number}</span>
      </Button>
      {question.isAsked && (
        <Dialog
          title={t('points.ask', { number })}
          onClose={question.close}
          onGone={question.close}
          actions={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  question.close();
                  onRemove();
                }}
              >
                {t('points.remove')}
              </Button>
              <Button onClick={question.close}>{t('member:keep')}</Button>
            </>
          }
        >
          <p>{text}</p>
        </Dialog>
      )}
    </div>
  );
}
