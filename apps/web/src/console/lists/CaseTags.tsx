import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
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

/** For a unit its own part says more than the state of the whole. */
export function RowState({ row }: { row: CaseRow }) {
  const words = useProcedureWords();
  if (!row.ownPart) return <StateTag kind={row.kind} state={row.state} />;
  const { role, state } = row.ownPart;
  return (
    <>
      <span className="muted">{words.assignmentRoles[role]}</span>{' '}
      <Tag tone={partTone(state)}>{words.states.assignment[state]}</Tag>
    </>
  );
}

export function partTone(state: NonNullable<CaseRow['ownPart']>['state']): Tone {
  if (state === 'awaitingSignature') return 'amber';
  if (state === 'returnRequested') return 'red';
  if (state === 'opinionGiven' || state === 'answered') return 'green';
  return state === 'inHand' || state === 'opinionSubmitted' ? 'blue' : 'plain';
}

/** What else a clerk should know of a row at a glance. */
export function RowMarks({ row }: { row: CaseRow }) {
  const { t } = useTranslation('console');
  return (
    <>
      {row.onBehalf && <Tag tone="seal">{t('mark.onBehalf')}</Tag>}
      {row.awaitsFilingConfirmation && <Tag tone="amber">{t('mark.unconfirmed')}</Tag>}
      {row.round > 1 && <Tag tone="red">{t('mark.round', { number: row.round })}</Tag>}
      {row.hasCommitments && <Tag>{t('mark.commitments')}</Tag>}
    </>
  );
}
