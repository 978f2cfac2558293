import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { stepName, unmetSentences } from '../words/procedure';
import { unitOf, type ActGroup } from './groups';
import styles from './acts.module.css';

/** Steps that cannot be taken yet, a line each; what is still to be done for one is a press away. */
export function Waiting({ kase, groups }: { kase: Case; groups: readonly ActGroup[] }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  return (
    <div className={styles.waiting}>
      {groups.flatMap((group) =>
        group.waiting.map((action) => (
          <details key={action.step + action.subjectId}>
            <summary>
              {t('notYet.step', { step: stepName(words, kase.kind, action), count: action.unmet.length })}
              {group.waiting.length > 1 && <span className="muted"> {unitOf(kase, action)}</span>}
            </summary>
            <ul>
              {unmetSentences(words, action).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )),
      )}
    </div>
  );
}
