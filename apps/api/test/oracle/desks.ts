import { cppccProposalWorkflow, DESKS, type Desk, suggestionWorkflow } from '@jianyan/shared';
import type { Person } from '../../src/auth/person.js';
import { invitationIsOpen, listOf, PART_REPLIES } from '../../src/case/parts-in-sql.js';
import { BODIES, MEMBERS, OFFICES, TODAY, UNITS } from './seen-cases.js';

const IN_BODY = `proposals.body_id = ANY(${BODIES})`;
const AT_OFFICE = `proposals.office_id = ANY(${OFFICES})`;
export const BY_AUTHOR = `proposals.author_member_id = ANY(${MEMBERS})`;

const anyPart = (condition: string): string =>
  `EXISTS (SELECT 1 FROM assignments AS part WHERE part.proposal_id = proposals.id AND ${condition})`;
const ownPart = (condition: string): string => anyPart(`part.unit_id = ANY(${UNITS}) AND ${condition}`);

const HANDLED = `proposals.state = 'handling'`;
const UNSIGNED = `${HANDLED} AND ${anyPart(`part.state = 'awaitingSignature'`)}`;

/** Filed by staff in the member's name, and the member has said neither yes nor no. */
export const AWAITS_FILING_CONFIRMATION = `(
  proposals.on_behalf AND proposals.filing_confirmed_on IS NULL AND proposals.disowned_on IS NULL
  AND proposals.signed_original_id IS NULL
  AND proposals.disowning_refused_on IS NULL AND proposals.state IN ${listOf([
    ...suggestionWorkflow.steps.confirmFiling.from,
    ...cppccProposalWorkflow.steps.confirmFiling.from,
  ])})`;

/** Invited and not yet answered, while the text still waits and the day has not passed. */
export const INVITED = `(proposals.state IN ('draft', 'returned') AND EXISTS (
  SELECT 1 FROM invitations AS own
  WHERE own.proposal_id = proposals.id AND own.member_id = ANY(${MEMBERS})
    AND ${invitationIsOpen(TODAY)}))`;

/** A text that waits for a leader: a reply to check or to issue, an opinion that was sent to the leader. */
const WAITS_FOR_LEADER = `(
  EXISTS (
    SELECT 1 FROM replies
    WHERE replies.proposal_id = proposals.id AND replies.unit_id = ANY(${UNITS})
      AND replies.state IN ('checking', 'awaitingIssue'))
  OR ${ownPart(`part.state = 'opinionSubmitted'`)})`;

/** What a drafter goes on with: an opinion or a letter to write, a signed letter to deliver. */
const WAITS_FOR_DRAFTER = ownPart(`(
  (part.role = 'co' AND part.state = 'inHand') OR (part.state <> 'returnRequested' AND EXISTS (
    SELECT 1 FROM replies WHERE replies.assignment_id = part.id AND replies.state IN ('drafting', 'issued'))))`);

const OF_UNIT = {
  sign: `${HANDLED} AND ${ownPart(`part.state = 'awaitingSignature'`)}`,
  write: WAITS_FOR_DRAFTER,
  inHand: `${HANDLED} AND ${ownPart(`part.state IN ('inHand', 'opinionSubmitted', 'returnRequested')`)}`,
  check: WAITS_FOR_LEADER,
  dueSoon: `due.soon AND ${ownPart('TRUE')}`,
  overdue: `due.late AND ${ownPart('TRUE')}`,
  redo: `${HANDLED} AND proposals.round > 1 AND ${ownPart(`part.state = 'inHand' AND ${PART_REPLIES}`)}`,
  answered: ownPart(`part.state IN ('answered', 'opinionGiven')`),
};

type DesksOf = { readonly [Role in keyof typeof DESKS]: Readonly<Record<(typeof DESKS)[Role][number], string>> };

/** What stands on each desk, as SQL on `proposals` and `due`; the count and the list are the same question. */
const STANDS_ON: DesksOf = {
  secretariat: {
    review: `${IN_BODY} AND proposals.state IN ('submitted', 'preReviewed')`,
    dispatch: `${IN_BODY} AND proposals.state IN ('registered', 'filed')`,
    sign: `${IN_BODY} AND ${UNSIGNED}`,
    dueSoon: `${IN_BODY} AND due.soon`,
    overdue: `${IN_BODY} AND due.late`,
    rate: `${IN_BODY} AND proposals.state = 'replied'`,
    proxies: `${IN_BODY} AND ((proposals.state = 'replied' AND EXISTS (
        SELECT FROM evaluations WHERE evaluations.proposal_id = proposals.id AND evaluations.state = 'pending'))
      OR (proposals.disowned_on IS NOT NULL AND proposals.state NOT IN ('returned', 'withdrawn')))`,
    contested: `${IN_BODY} AND proposals.state = 'contested'`,
    timeOver: `${IN_BODY} AND proposals.state IN ('returned', 'replied') AND due.overdue`,
  },
  dispatcher: {
    assign: `${AT_OFFICE} AND proposals.state = 'dispatched'`,
    returns: `${AT_OFFICE} AND ${HANDLED} AND ${anyPart(`part.state = 'returnRequested'`)}`,
    sign: `${AT_OFFICE} AND ${UNSIGNED}`,
    dueSoon: `${AT_OFFICE} AND due.soon`,
    overdue: `${AT_OFFICE} AND due.late`,
    handling: `${AT_OFFICE} AND ${HANDLED}`,
  },
  drafter: OF_UNIT,
  checker: OF_UNIT,
  leader: OF_UNIT,
  member: {
    drafts: `${BY_AUTHOR} AND proposals.state IN ('draft', 'returned')`,
    invitations: INVITED,
    filings: `${BY_AUTHOR} AND ${AWAITS_FILING_CONFIRMATION}`,
    toRate: `${BY_AUTHOR} AND proposals.state = 'replied'`,
    own: `${BY_AUTHOR} AND proposals.state NOT IN ('draft', 'returned', 'discarded')`,
  },
};

/** The desks of whatever the person is, in the order of the table; of two roles with the same desk both lie on it. */
export function desksOf({ roles }: Person): ReadonlyMap<Desk, string> {
  const conditions = new Map<Desk, Set<string>>();
  for (const { role } of roles) {
    if (role === 'admin') continue;
    for (const [desk, condition] of Object.entries(STANDS_ON[role]) as [Desk, string][]) {
      conditions.set(desk, (conditions.get(desk) ?? new Set()).add(`(${condition})`));
    }
  }
  return new Map([...conditions].map(([desk, either]) => [desk, `(${[...either].join(' OR ')})`]));
}
