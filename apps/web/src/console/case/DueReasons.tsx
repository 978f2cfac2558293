import { useTranslation } from 'react-i18next';
import { DueLabel } from '../../features/due/DueLabel';
import { DueOnDemand } from '../../features/due/DueOnDemand';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { headlineOf } from './headline';
import { isRunning } from './isRunning';
import styles from './dueReasons.module.css';

/** How each date that somebody has to keep came about, those of the headline first; folded until somebody asks. */
export function DueReasons({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const { own, reply } = headlineOf(kase);
  const first = [own?.id, reply?.id];
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  const running = kase.deadlines.filter(isRunning).sort((one, other) => rank(one.id) - rank(other.id));
  if (running.length === 0) return null;
  return (
    <details className={`panel ${styles.reasons ?? ''}`}>
      <summary>{t('due.reasons')}</summary>
      <ul>
        {running.map((deadline) => (
          <li key={deadline.id}>
            <DueOnDemand kase={kase} deadline={deadline} today={session.today}>
              <span>
                {deadline.unitName && <span className="muted">{deadline.unitName} </span>}
                <DueLabel deadline={deadline} today={session.today} named />
              </span>
            </DueOnDemand>
          </li>
        ))}
      </ul>
    </details>
  );
}
