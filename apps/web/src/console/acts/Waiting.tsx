import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Action, Case } from '../../lib/schemas';
import { stepName, unmetSentences } from '../words/procedure';
import { unitOf, type ActGroup } from './groups';
import styles from './acts.module.css';

interface WaitingProps {
  kase: Case;
  groups: readonly ActGroup[];
}

/** Steps that cannot be taken yet, a line each, of however many units; what is still to be done for one is a press away. */
export function Waiting({ kase, groups }: WaitingProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  return (
    <div className={styles.waiting}>
      {groups.flatMap(({ key, waiting: [first, ...others] }) => {
        if (!first) return [];
        const step = stepName(words, kase.kind, first);
        return (
          <details key={key}>
            <summary>
              {others.length > 0
                ? t('notYet.units', { step, count: others.length + 1 })
                : t('notYet.step', { step, count: first.unmet.length })}
            </summary>
            {[first, ...others].map((action) => (
              <Unmet key={action.subjectId} action={action} unit={others.length > 0 && unitOf(kase, action)} />
            ))}
          </details>
        );
      })}
    </div>
  );
}

function Unmet({ action, unit }: { action: Action; unit: string | undefined | false }) {
  const words = useProcedureWords();
  return (
    <>
      {unit && <p className="muted">{unit}</p>}
      <ul>
        {unmetSentences(words, action).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
