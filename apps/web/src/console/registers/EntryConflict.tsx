import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Problem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import styles from './registers.module.css';

/** One thing that somebody else has changed. */
export interface TheirChange {
  label: string;
  text: string;
  /** Both have: what was typed here stays, until theirs is taken. Without it theirs stands in the form already. */
  onTake?: (() => void) | undefined;
}

interface EntryConflictProps {
  error: Problem;
  changes: readonly TheirChange[];
}

/** Two people had one entry before them: what the other one has changed since. Nothing typed here is lost. */
export function EntryConflict({ error, changes }: EntryConflictProps) {
  const { t } = useTranslation('consoleRegisters');
  const { session } = useSession();
  const dates = useDates(session.today);
  const title = useId();
  const { by, at } = error.params;
  const who = typeof by === 'string' ? by : t('conflict.somebody');
  return (
    <section role="alert" aria-labelledby={title} className={styles.conflict}>
      <h3 id={title}>{t('conflict.title')}</h3>
      <p>
        {typeof at === 'string' ? t('conflict.byAt', { by: who, at: dates.moment(at) }) : t('conflict.by', { by: who })}
      </p>
      <dl>
        {changes.map(({ label, text, onTake }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{text || t('conflict.emptied')}</b>{' '}
              <span>{t(onTake ? 'conflict.bothChanged' : 'conflict.taken')}</span>
              {onTake && (
                <Button size="small" onClick={onTake}>
                  {t('conflict.take')} <span className="visually-hidden">{label}</span>
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
