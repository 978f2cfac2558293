import { cppccProposalWorkflow, suggestionWorkflow } from '@jianyan/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Choice } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { choicesQuery } from '../api/choices';
import { ownBodyId, ownKind, placeOf } from '../shell/places';
import type { CaseFilter, CaseFilters } from './useCaseFilters';

interface Option {
  value: string;
  label: string;
}

/** States in which nothing is tracked any more, or not yet, are left to the search. */
const HIDDEN = ['draft', 'discarded'];
const DUE = ['overdue', 'today', 'soon'] as const;

const asOption = ({ id, name }: Choice): Option => ({ value: id, label: name });

/** The filters this person has a use for, each with what it offers. */
export function useFilterChoices(filters: CaseFilters): Partial<Record<CaseFilter, Option[]>> {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { session } = useSession();
  const bodyId = ownBodyId(session);
  const ofBody = placeOf(session) === 'secretariat';
  const { data: categories = [] } = useQuery({ ...choicesQuery('categories', { bodyId }), enabled: ofBody });
  const { data: members = [] } = useQuery({ ...choicesQuery('members', { bodyId }), enabled: ofBody });
  const { data: units = [] } = useQuery(choicesQuery('units'));

  const kind = filters.kind === 'cppccProposal' ? filters.kind : ownKind(session);
  const states = kind === 'suggestion' ? suggestionWorkflow.states : cppccProposalWorkflow.states;
  const names: Readonly<Record<string, string>> = words.states[kind];
  return {
    ...(ofBody
      ? {}
      : { kind: (['suggestion', 'cppccProposal'] as const).map((value) => ({ value, label: words.kinds[value] })) }),
    state: states
      .filter((state) => !HIDDEN.includes(state))
      .map((state) => ({ value: state, label: names[state] ?? state })),
    ...(ofBody ? { categoryId: categories.map(asOption), memberId: members.map(asOption) } : {}),
    unitId: units.map(asOption),
    due: DUE.map((value) => ({ value, label: t(`due.${value}`) })),
  };
}
