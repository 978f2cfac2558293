import {
  coSigners,
  isRunning,
  liveAssignments,
  type Policy,
  PROPOSAL_WORKFLOWS,
  repliesItself,
  vacantParts,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { CaseParts } from '../case/rows/case-parts.js';
import type { Deadline } from '../case/rows/deadline.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { firstDeadlineFor, nextDeadlineFor } from '../case/standing/concerns.js';
import { isForSecretariat } from '../case/standing/scope.js';
import { awaitsConfirmation } from './awaits-confirmation.js';
import type { CaseRow } from './case-row.entity.js';
import type { CaseMember } from './case-member.entity.js';
import type { CaseUnit } from './case-unit.entity.js';
import { lettersOf, titleKeyOf } from './letters.js';
import { draftOf } from './draft-of.js';
import type { ListedCase } from './listed-case.js';
import { memberRows } from './member-rows.js';
import type { RowClock } from './row-types.js';
import { stationsPassed } from './stations-passed.js';
import { unitRows } from './unit-rows.js';

/** A case as the lists have it: days, and never whether one of them has passed. */
export interface RowsOfCase {
  row: CaseRow;
  units: CaseUnit[];
  members: CaseMember[];
}

/** What lists know of a case, made of the case and of what its body has laid down. */
export function rowsOf(parts: CaseParts, policy: Policy): RowsOfCase {
  const clocks = parts.deadlines.filter(isRunning).sort(theEarliestFirst);
  // The time to disown a rating binds nobody: a case does not stay open for it.
  const isUnderWay = clocks.some(({ clock }) => clock !== 'proxyContest') || parts.replies.some(isOnItsWay);
  const listed = listedCase(parts, isUnderWay);
  const secretariat = nextDeadlineFor({ secretariat: true }, clocks);
  return {
    row: {
      ...{ ...listed, ...ofTheCase(parts, policy), ...ofItsParts(parts), ...ofItsClocks(parts, clocks) },
      draft: draftOf(parts),
    },
    units: unitRows(parts, listed, clocks, secretariat?.dueOn ?? null),
    members: memberRows(parts, policy, listed, clocks),
  };
}

/** Equal days in the order of their ids, as everywhere. */
const theEarliestFirst = (one: Deadline, other: Deadline): number =>
  one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id);

/** A closed case may still have a correction that is written. */
const isOnItsWay = ({ state }: Reply): boolean => state !== 'delivered' && state !== 'dropped';

function listedCase(parts: CaseParts, isUnderWay: boolean): ListedCase {
  const final: readonly string[] = PROPOSAL_WORKFLOWS[parts.proposal.kind].final;
  const { id: proposalId, bodyId, sessionId, kind, state, categoryId, number, series, submittedAt } = parts.proposal;
  const numberOrder = number === null ? null : number + (series === 'between' ? AFTER_THE_SESSION : 0);
  const open = !final.includes(state) || isUnderWay;
  const stations = stationsPassed(parts).join(' ');
  return { bodyId, proposalId, sessionId, kind, state, categoryId, numberOrder, submittedAt, open, stations };
}

/** Numbers given between sessions follow those of the session. */
export const AFTER_THE_SESSION = 1_000_000;

function ofTheCase(parts: CaseParts, policy: Policy) {
  const { proposal, commitments } = parts;
  const { title, receiptNumber, number, series, inSession, authorMemberId, officeId, round } = proposal;
  const { onBehalf, complex, demo, changedAt } = proposal;
  const titleKey = titleKeyOf(title);
  return {
    ...{ title, receiptNumber, number, series, inSession, authorMemberId, officeId, round },
    ...{ onBehalf, complex, demo, changedAt },
    titleKey,
    letters: lettersOf(titleKey),
    awaitsConfirmation: awaitsConfirmation(proposal, policy),
    coSignerCount: coSigners(parts).length,
    hasCommitments: commitments.length > 0,
    proxyPending: parts.evaluations.some(({ state }) => state === 'pending'),
    forSecretariat: isForSecretariat(proposal),
  };
}

function ofItsParts(parts: CaseParts) {
  const live = liveAssignments(parts);
  const idsOf = (wanted: (part: Assignment) => boolean) => live.filter(wanted).map(({ unitId }) => unitId);
  return {
    replyingUnitIds: idsOf(({ role }) => repliesItself(role)),
    coUnitIds: idsOf(({ role }) => role === 'co'),
    opinionsAsked: live.filter(({ role, state }) => role === 'co' && state !== 'waived').length,
    opinionsIn: live.filter(({ state }) => state === 'opinionGiven').length,
    unsignedPart: live.some(({ state }) => state === 'awaitingSignature'),
    returnRequested: live.some(({ state }) => state === 'returnRequested'),
    vacantPart: vacantParts(parts).length > 0,
  };
}

function ofItsClocks({ proposal, assignments }: CaseParts, running: readonly Deadline[]) {
  const secretariat = nextDeadlineFor({ secretariat: true }, running);
  // An office that sent the case back oversees it no more.
  const theOffice = { office: proposal.dispatchedOn !== null };
  const office = nextDeadlineFor(theOffice, running);
  const clocks = running.map(({ id, clock, startsOn, dueOn, provisional, assignmentId }): RowClock => {
    const unitId = assignments.find((assignment) => assignment.id === assignmentId)?.unitId ?? null;
    return { id, clock, startsOn, dueOn, provisional, unitId };
  });
  return {
    clocks,
    disowned: running.some(({ clock }) => clock === 'disownDecision'),
    secretariatDueOn: secretariat?.dueOn ?? null,
    secretariatDeadlineId: secretariat?.id ?? null,
    officeDueOn: office?.dueOn ?? null,
    officeDeadlineId: office?.id ?? null,
    secretariatFirstOn: firstDeadlineFor({ secretariat: true }, running)?.dueOn ?? null,
    officeFirstOn: firstDeadlineFor(theOffice, running)?.dueOn ?? null,
  };
}
