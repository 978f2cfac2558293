import { cppccProposalWorkflow, suggestionWorkflow } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import type { LongList } from '../../features/choices/useChoices';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { ownBodyId, ownKind, placeOf } from '../shell/places';
import type { CaseFilter, CaseFilters } from './useCaseFilters';

interface Option {
  value: string;
  label: string;
}

/** What a filter offers: some words, or the entries of a register. */
export type Offered = { options: Option[] } | { register: LongList };

/** States in which nothing is tracked any more, or not yet, are left to the search. */
const HIDDEN = ['draft', 'discarded'];
const DUE = ['overdue', 'today', 'soon'] as const;

/** The filters this person has a use for, each with what it offers; the registers are those of his body, if he has one. */
export function useFilterChoices(filters: CaseFilters) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { session } = useSession();
  const ofBody = placeOf(session) === 'secretariat';

  const kind = filters.kind === 'cppccProposal' ? filters.kind : ownKind(session);
  const states = kind === 'suggestion' ? suggestionWorkflow.states : cppccProposalWorkflow.states;
  const names: Readonly<Record<string, string>> = words.states[kind];
  const kinds = (['suggestion', 'cppccProposal'] as const).map((value) => ({ value, label: words.kinds[value] }));
  const offered: Partial<Record<CaseFilter, Offered>> = {
    ...(ofBody ? {} : { kind: { options: kinds } }),
    state: {
      options: states
        .filter((state) => !HIDDEN.includes(state))
        .map((state) => ({ value: state, label: names[state] ?? state })),
    },
    ...(ofBody ? { categoryId: { register: 'categories' }, memberId: { register: 'members' } } : {}),
    unitId: { register: 'units' },
    due: { options: DUE.map((value) => ({ value, label: t(`due.${value}`) })) },
  };
  return { offered, bodyId: ownBodyId(session) };
}
