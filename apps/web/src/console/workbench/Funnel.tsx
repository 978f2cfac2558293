import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseKind, Workbench } from '../../lib/schemas';
import { useChosenSession } from '../shell/chosenSession';
import { sessionInShort } from '../words/sessionInShort';
import styles from './Workbench.module.css';

/** How far a session is: of all that was submitted, how much has come how far. */
export function Funnel({ stations, kind }: { stations: Workbench['funnel']; kind: CaseKind }) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { sessions, sessionId, isMissing } = useChosenSession();
  if (isMissing) return null;
  const names: Readonly<Record<string, string>> = words.stations[kind];
  const most = Math.max(1, ...stations.map(({ count }) => count));
  // Of every session only the present one is counted; which that is, the API alone knows.
  const isPresent = sessionId === undefined;
  const session = isPresent ? t('workbench.present') : (sessions?.find(({ id }) => id === sessionId)?.name ?? '…');
  const name = t('workbench.funnel', { session });
  return (
    <section
      className={styles.funnel}
      aria-label={name}
      title={isPresent ? t('workbench.presentHint') : name}
      tabIndex={0}
    >
      <span className={styles.ofSession} aria-hidden="true">
        {isPresent ? session : sessionInShort(session)}
      </span>
      <dl>
        {stations.map(({ station, count }) => (
          <div key={station}>
            <dt>{names[station] ?? station}</dt>
            <dd>{count}</dd>
            <u aria-hidden="true" style={{ width: `${String((100 * count) / most)}%` }} />
          </div>
        ))}
      </dl>
    </section>
  );
}
