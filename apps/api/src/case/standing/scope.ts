import type { Day, ProposalState } from '@jianyan/shared';
import { type Person, scopeOf } from '../../auth/person.js';
import { invitationIsOpen, listOf } from '../parts-in-sql.js';

const UNIT_ROLES = ['drafter', 'checker', 'leader'] as const;

/** What somebody holds that makes cases visible. Bound as the parameters of {@link visible}. */
export interface Holdings {
  memberIds: string[];
  bodyIds: string[];
  unitIds: string[];
  officeIds: string[];
}

export const holdingsOf = (person: Person): Holdings => ({
  memberIds: scopeOf(person, 'member', 'memberId'),
  bodyIds: scopeOf(person, 'secretariat', 'bodyId'),
  unitIds: [...new Set(UNIT_ROLES.flatMap((role) => scopeOf(person, role, 'unitId')))],
  officeIds: scopeOf(person, 'dispatcher', 'unitId'),
});

/** A condition for each kind of holding, as SQL; `ids` is a parameter of uuid[], `today` one of date. */
export type ByHolding = { readonly [Held in keyof Holdings]: (ids: string, today: string) => string };

/**
 * True when one of the conditions is.
 * @param first number of the first of five parameters: member, body, unit and office ids, each uuid[], and today
 * @param of leaves out the conditions of what the person does not hold; the meaning is the same, a list is far quicker
 */
export function throughAny(conditions: ByHolding, first: number, of?: Holdings): string {
  const today = `$${first + HOLDINGS.length}::date`;
  const either = HOLDINGS.flatMap((held, index) =>
    !of || of[held].length > 0 ? [conditions[held](`$${first + index}::uuid[]`, today)] : [],
  );
  return either.length > 0 ? `(${either.join(' OR ')})` : 'FALSE';
}

const HOLDINGS = ['memberIds', 'bodyIds', 'unitIds', 'officeIds'] as const satisfies (keyof Holdings)[];

/** Whoever is invited to co-sign sees the text while it still waits to be submitted. */
export const OPEN_TO_INVITEES: readonly ProposalState[] = ['draft', 'returned'];

/** What the secretariat sees of others' texts begins with their submission; what it files itself it sees from the first. */
const KEPT_FROM_SECRETARIAT: readonly ProposalState[] = ['draft', 'discarded'];

/** The same as `bodyIds` below, of a case in hand. */
export const isForSecretariat = ({ onBehalf, state }: { onBehalf: boolean; state: ProposalState }): boolean =>
  onBehalf || !KEPT_FROM_SECRETARIAT.includes(state);

const OPENED_BY: ByHolding = {
  memberIds: (ids, today) => `(
    proposals.author_member_id = ANY(${ids})
    OR EXISTS (
      SELECT 1 FROM invitations AS own
      WHERE own.proposal_id = proposals.id AND own.member_id = ANY(${ids}) AND (
        own.state = 'confirmed'
        OR (${invitationIsOpen(today)} AND proposals.state IN ${listOf(OPEN_TO_INVITEES)}))))`,
  bodyIds: (ids) => `(
    proposals.body_id = ANY(${ids}) AND (proposals.on_behalf OR proposals.state NOT IN ${listOf(KEPT_FROM_SECRETARIAT)}))`,
  unitIds: (ids) => `EXISTS (
    SELECT 1 FROM assignments AS part WHERE part.proposal_id = proposals.id AND part.unit_id = ANY(${ids}))`,
  officeIds: (ids) => `proposals.office_id = ANY(${ids})`,
};

/**
 * Which cases somebody may see, as SQL on `proposals`; what it leaves out does not exist for that person (404).
 * Drafts: their author, those invited until their day has passed and, on behalf, the secretariat that opened them.
 * Later: own and co-signed cases; what is or was assigned to the unit; what was dispatched to the office; the cases of
 * the body.
 * Parameters as for {@link throughAny}.
 */
export const visible = (first: number, of?: Holdings): string => throughAny(OPENED_BY, first, of);

export const visibleTo = (person: Person, today: Day): unknown[] => {
  const { memberIds, bodyIds, unitIds, officeIds } = holdingsOf(person);
  return [memberIds, bodyIds, unitIds, officeIds, today];
};
