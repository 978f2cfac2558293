import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { stateWord, useProcedureWords } from '../../lib/procedureWords';
import type { Case, CaseRow, CaseState } from '../../lib/schemas';
import { Tag, type Tone } from './Tag';
import styles from './CaseTable.module.css';

/** Finished things are plain; colour is kept for those that need somebody. */
const TONES: Partial<Record<CaseState, Tone>> = {
  draft: 'plain',
  submitted: 'blue',
  preReviewed: 'blue',
  returned: 'amber',
  registered: 'blue',
  filed: 'blue',
  dispatched: 'blue',
  handling: 'blue',
  replied: 'green',
  contested: 'red',
};

export function StateTag({ kind, state }: Pick<Case, 'kind' | 'state'>) {
  const words: Readonly<Record<string, string>> = useProcedureWords().states[kind];
  return <Tag tone={TONES[state] ?? 'plain'}>{words[state]}</Tag>;
}

/** In ink: colours of a list are kept for its days. For a unit its own part says more than the state of the whole. */
export function RowState({ row }: { row: CaseRow }) {
  const words = useProcedureWords();
  if (!row.ownPart) return stateWord(words, row.kind, row.state);
  const { role, state } = row.ownPart;
  return (
    <>
      <span className="muted">{words.assignmentRoles[role]}</span> {words.states.assignment[state]}
    </>
  );
}

/** What else a clerk should know of a row at a glance. */
export function RowMarks({ row }: { row: CaseRow }) {
  const { t } = useTranslation('console');
  const marks = [
    row.onBehalf && t(row.awaitsFilingConfirmation ? 'mark.unconfirmed' : 'mark.onBehalf'),
    row.round > 1 && t('mark.round', { number: row.round }),
    row.hasCommitments && t('mark.commitments'),
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <span className={styles.marks} title={marks.join(t('list.comma'))}>
      {marks.map((mark) => (
        <Fragment key={mark}>
          <Tag>{mark}</Tag>{' '}
        </Fragment>
      ))}
    </span>
  );
}
