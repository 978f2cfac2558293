import { useTranslation } from 'react-i18next';
import { stateWord, useProcedureWords } from '../../lib/procedureWords';
import type { Case, CaseRow, CaseState } from '../../lib/schemas';
import { Tag, type Tone } from './Tag';

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
  return (
    <>
      {row.onBehalf && <Tag>{t(row.awaitsFilingConfirmation ? 'mark.unconfirmed' : 'mark.onBehalf')}</Tag>}
      {row.round > 1 && <Tag>{t('mark.round', { number: row.round })}</Tag>}
      {row.hasCommitments && <Tag>{t('mark.commitments')}</Tag>}
    </>
  );
}
