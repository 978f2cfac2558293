import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { ActForm } from '../acts/ActForm';
import { useActKey, useActKeys } from '../acts/actKeys';
import { groupsOf, type ActGroup } from '../acts/groups';
import { Waiting } from '../acts/Waiting';
import { stepName } from '../words/procedure';
import styles from './review.module.css';

interface DecisionProps {
  kase: Case;
  /** Another case waits, to which whatever is decided leads on. */
  hasNext: boolean;
  onDone: (answer: Case | undefined) => void;
}

/** What can be decided, what it asks for and what comes of it: always at the same place under the text. */
export function Decision({ kase, hasNext, onDone }: DecisionProps) {
  const { t } = useTranslation('consoleCase');
  const groups = groupsOf(kase);
  const ready = groups.filter(({ ready }) => ready.length > 0);
  const waiting = groups.filter(({ waiting }) => waiting.length > 0);
  const first = ready.find(({ way }) => !('page' in way));
  // Once it is open it stays, whatever a colleague has done meanwhile: nobody's words go away under his hands.
  const [held, setHeld] = useState({ group: first, times: 0 });
  const options = useRef<HTMLDivElement>(null);
  useActKeys(options);
  const shown = held.group ?? first;
  const group = ready.find(({ key }) => key === shown?.key) ?? shown;
  if (!group && ready.length === 0 && waiting.length === 0) return null;
  return (
    <section className={`${styles.decision ?? ''} no-print`} aria-label={t('act.title')}>
      <div ref={options} className={styles.options}>
        {ready.map((one, index) => (
          <Option
            key={one.key}
            number={index + 1}
            kase={kase}
            group={one}
            isChosen={one === group}
            onChoose={() => setHeld({ group: one, times: held.times + 1 })}
          />
        ))}
      </div>
      {group && !('page' in group.way) && (
        <div className={styles.form}>
          <ActForm
            // Chosen once more, it begins once more: with what was typed, at its first field.
            key={`${group.key}.${String(held.times)}`}
            form={group.way}
            group={group}
            kase={kase}
            textIsSaved
            textIsShown
            inBar={{ isChosen: held.times > 0, leadsOn: hasNext && !group.way.putsRight }}
            onDone={(answer) => {
              setHeld({ group: undefined, times: 0 });
              onDone(answer);
            }}
          />
        </div>
      )}
      {waiting.length > 0 && <Waiting kase={kase} groups={waiting} />}
    </section>
  );
}

interface OptionProps {
  number: number;
  kase: Case;
  group: ActGroup;
  isChosen: boolean;
  onChoose: () => void;
}

function Option({ number, kase, group, isChosen, onChoose }: OptionProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const shownKey = useActKey(number);
  const [action] = group.ready;
  if (!action) return null;
  if ('page' in group.way)
    return (
      <Link data-act {...shownKey} to={group.way.page({ kase, action, words })}>
        {t(`act.${group.way.says}`)}
      </Link>
    );
  return (
    <button type="button" data-act {...shownKey} aria-pressed={isChosen} onClick={onChoose}>
      {stepName(words, kase.kind, action)}
    </button>
  );
}
