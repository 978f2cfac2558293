import { type Actor, liveAssignments, type ProposalState, READ_BY, type Reader, repliesItself } from '@jianyan/shared';
import type { Assignment } from '../rows/assignment.entity.js';
import type { Reply } from '../rows/reply.entity.js';
import type { Case } from '../case.js';
import { isProposer, standingOnCase } from './relation.js';
import { holdingsOf } from './scope.js';

/** As what somebody looks at a case, and therefore what of it is shown. */
export interface Viewer {
  author: boolean;
  coSigner: boolean;
  secretariat: boolean;
  office: boolean;
  /** As whom the viewer reads what steps tell, beside what is his as a unit. */
  readsAs: readonly Reader[];
  /** The viewer's own assignments, over or not. */
  ownParts: readonly Assignment[];
  /** Of the viewer's units one still has a part in the case. */
  involvedUnit: boolean;
  /** One of them replies itself. */
  replyingUnit: boolean;
}

/** The relations that are readers of their own, whichever part of the case is told of. */
const READS_AS_ACTOR = ['author', 'coSigner', 'invitee', 'secretariat', 'dispatcher'] as const satisfies Actor[];

export function viewerOf({ parts, person, today }: Pick<Case, 'parts' | 'person' | 'today'>): Viewer {
  const { actors } = standingOnCase(parts, person, today);
  // Whoever proposes reads as a proposer: what a unit writes and is told is for the other side.
  const unitIds = isProposer(parts, person) ? [] : holdingsOf(person).unitIds;
  const live = liveAssignments(parts).filter(({ unitId }) => unitIds.includes(unitId));
  return {
    author: actors.includes('author'),
    coSigner: actors.includes('coSigner') || actors.includes('invitee'),
    readsAs: READS_AS_ACTOR.filter((actor) => actors.includes(actor)).map((actor) =>
      actor === 'dispatcher' ? 'office' : actor,
    ),
    secretariat: actors.includes('secretariat'),
    // One that sent the case back looks on, but oversees it no more.
    office: actors.includes('dispatcher') && parts.proposal.dispatchedOn !== null,
    ownParts: parts.assignments.filter(({ unitId }) => unitIds.includes(unitId)),
    involvedUnit: live.length > 0,
    replyingUnit: live.some(({ role }) => repliesItself(role)),
  };
}

/** A unit that returned the case or was recalled keeps its own part, read-only, and nothing of the others. */
export const seesOwnPartOnly = (viewer: Viewer): boolean =>
  viewer.ownParts.length > 0 && !(viewer.involvedUnit || viewer.author || viewer.coSigner || overseer(viewer));

const overseer = ({ secretariat, office }: Viewer): boolean => secretariat || office;

/** Opinions are letters between units: for their own unit, those that reply, and those who oversee the case. */
export const readsOpinion = (viewer: Viewer, assignment: Assignment): boolean =>
  ownsPart(viewer, assignment.id) ||
  (assignment.opinionGivenOn !== null && !isBeingWritten(assignment) && (viewer.replyingUnit || overseer(viewer)));

/** Sent back, what was given is a draft again. */
const isBeingWritten = ({ state }: Assignment): boolean => state === 'inHand' || state === 'opinionSubmitted';

/** Until it is issued a reply is its unit's own; then the office and the secretariat read it, delivered everybody. */
export const readsReply = (viewer: Viewer, reply: Reply): boolean => {
  if (ownsPart(viewer, reply.assignmentId)) return true;
  if (seesOwnPartOnly(viewer)) return false;
  return reply.state === 'delivered' || ((reply.state === 'issued' || isVoid(reply)) && overseer(viewer));
};

/** Issued once, and never delivered. */
const isVoid = ({ voidedBecause }: Reply): boolean => voidedBecause !== null;

/** Of letters that were dropped only one that was void stays in sight, for whoever reads it. */
export const seesReply = (viewer: Viewer, reply: Reply): boolean =>
  reply.state !== 'dropped' || (isVoid(reply) && readsReply(viewer, reply));

/** Units learn what was said of their work once the case is closed or handled anew, never while it is being rated. */
export const readsEvaluation = (viewer: Viewer, state: string): boolean =>
  viewer.author || viewer.coSigner || viewer.secretariat || !['replied', 'contested'].includes(state);

/** What was entered for the author, and did not or does not yet count. */
export const readsProxies = (viewer: Viewer): boolean => viewer.author || viewer.coSigner || viewer.secretariat;

/** States in which units work on a case, or may have to again. */
const AT_WORK: readonly ProposalState[] = ['dispatched', 'handling', 'replied', 'contested'];

/** Whoever has to talk to the proposers is given their numbers, a unit while it works on the case. */
export const readsTelephone = (viewer: Viewer, state: ProposalState): boolean =>
  readersOf({ ...viewer, replyingUnit: viewer.replyingUnit && AT_WORK.includes(state) }, null).some((reader) =>
    isAmong(READ_BY.telephone, reader),
  );

/** Talks with the proposer: for those who talked, and who oversee it. */
export const readsContact = (viewer: Viewer, assignmentId: string): boolean =>
  readersOf(viewer, assignmentId).some((reader) => isAmong(READ_BY.contact, reader));

const isAmong = (readers: readonly Reader[], reader: Reader): boolean => readers.includes(reader);

const ownsPart = ({ ownParts }: Viewer, assignmentId: string): boolean =>
  ownParts.some(({ id }) => id === assignmentId);

/** As whom the viewer reads what is told of one unit's part, or, without one, of the case. */
export function readersOf(viewer: Viewer, assignmentId: string | null): Reader[] {
  return [
    ...viewer.readsAs,
    ...(assignmentId !== null && ownsPart(viewer, assignmentId) ? (['partUnit'] as const) : []),
    ...(viewer.replyingUnit ? (['replyingUnit'] as const) : []),
    ...(viewer.involvedUnit ? (['unit'] as const) : []),
  ];
}
