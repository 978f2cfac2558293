import { isOver, repliesItself } from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { CaseParts } from '../case/rows/case-parts.js';
import type { Deadline } from '../case/rows/deadline.entity.js';
import { nextDeadlineFor } from '../case/standing/concerns.js';
import { isForSecretariat } from '../case/standing/scope.js';
import type { CaseUnit } from './case-unit.entity.js';
import type { ListedCase } from './listed-case.js';
import { stationsPassed } from './stations-passed.js';

/** The case on the lists of each unit that has or had a part in it. */
export function unitRows(
  parts: CaseParts,
  listed: ListedCase,
  running: readonly Deadline[],
  secretariatDueOn: string | null,
): CaseUnit[] {
  const unitIds = [...new Set(parts.assignments.map(({ unitId }) => unitId))];
  return unitIds.map((unitId) => {
    const ownParts = parts.assignments.filter((part) => part.unitId === unitId);
    const newest = newestOf(ownParts);
    const next = nextDeadlineFor({ ownParts }, running);
    return {
      ...listed,
      // How far the others are is not for a unit that gave its part back: each counts what it has done itself.
      stations: stationsPassed({ ...parts, assignments: ownParts }).join(' '),
      unitId,
      assignmentId: newest.id,
      role: newest.role,
      partState: newest.state,
      redo: parts.proposal.round > 1 && repliesItself(newest.role) && newest.state === 'inHand',
      live: !isOver(newest),
      assignedOn: newest.assignedOn,
      waitsForLeader: waitsForLeader(parts, unitId),
      waitsForDrafter: waitsForDrafter(parts, ownParts),
      forSecretariat: isForSecretariat(parts.proposal),
      dueOn: next?.dueOn ?? null,
      deadlineId: next?.id ?? null,
      secretariatDueOn,
    };
  });
}

/** A unit that was given a part again after it had returned one is at the one it still has. */
const newestOf = (ownParts: readonly Assignment[]): Assignment =>
  ownParts.reduce((newest, part) => (isNewer(part, newest) ? part : newest));

function isNewer(part: Assignment, than: Assignment): boolean {
  if (isOver(part) !== isOver(than)) return isOver(than);
  return part.assignedOn === than.assignedOn ? part.id > than.id : part.assignedOn > than.assignedOn;
}

const waitsForLeader = ({ assignments, replies }: CaseParts, unitId: string): boolean =>
  replies.some((reply) => reply.unitId === unitId && (reply.state === 'checking' || reply.state === 'awaitingIssue')) ||
  assignments.some((part) => part.unitId === unitId && part.state === 'opinionSubmitted');

/** Whoever asks to be released has nothing to write until that is decided. */
const waitsForDrafter = ({ replies }: CaseParts, ownParts: readonly Assignment[]): boolean =>
  ownParts.some(
    ({ id, role, state }) =>
      (role === 'co' && state === 'inHand') ||
      (state !== 'returnRequested' &&
        replies.some((reply) => reply.assignmentId === id && (reply.state === 'drafting' || reply.state === 'issued'))),
  );
