import { type Clock, isRunning, PART_IS_OVER, repliesItself } from '@jianyan/shared';
import type { Viewer } from './viewer.js';

/**
 * Whose business a running clock is. Nobody's are the windows (returnWindow, proxyContest, invitation): they close and bind no one.
 * `unit` counts for the clocks of its own assignment, `replyingUnit` for as long as it has not answered.
 */
const CLOCKS_OF = {
  author: ['review', 'statutoryReply', 'redo', 'rating', 'revision', 'filingConfirmation'],
  coSigner: ['review', 'statutoryReply', 'redo'],
  secretariat: [
    'review',
    'statutoryReply',
    'signFor',
    'firstContact',
    'returnDecision',
    'opinion',
    'opinionAgain',
    'redo',
    'redoOpinion',
    'rating',
    'decision',
    'proxyCheck',
    'revision',
    'disownDecision',
    'delivery',
    'redispatch',
  ],
  office: ['statutoryReply', 'signFor', 'returnDecision', 'opinion', 'opinionAgain', 'redo', 'redoOpinion'],
  unit: ['signFor', 'firstContact', 'opinion', 'opinionAgain', 'redoOpinion', 'delivery'],
  replyingUnit: ['statutoryReply', 'redo'],
} as const satisfies Record<string, readonly Clock[]>;

type Relation = keyof typeof CLOCKS_OF;

/** States in which a unit owes no reply any more. */
const OWES_NOTHING: readonly string[] = ['answered', ...PART_IS_OVER];

interface SomeClock {
  clock: Clock;
  assignmentId: string | null;
  metOn: string | null;
  droppedOn: string | null;
}

/** As what somebody is concerned by clocks. */
export type Concerned = Partial<Pick<Viewer, 'author' | 'coSigner' | 'secretariat' | 'office' | 'ownParts'>>;

/** Whether a clock is somebody's business. */
function concerns({ clock, assignmentId }: SomeClock, whom: Concerned): boolean {
  const isOf = (relation: Relation) => (CLOCKS_OF[relation] as readonly Clock[]).includes(clock);
  const { ownParts = [] } = whom;
  const owing = ownParts.filter(({ role, state }) => repliesItself(role) && !OWES_NOTHING.includes(state));
  return (
    (['author', 'coSigner', 'secretariat', 'office'] as const).some((relation) => whom[relation] && isOf(relation)) ||
    (isOf('unit') && ownParts.some(({ id }) => id === assignmentId)) ||
    (isOf('replyingUnit') && owing.some(({ id }) => assignmentId === null || id === assignmentId))
  );
}

/** The running clock that matters first to somebody. @param deadlines the earliest first */
export const nextDeadlineFor = <Deadline extends SomeClock>(
  whom: Concerned,
  deadlines: readonly Deadline[],
): Deadline | null => deadlines.find((deadline) => isRunning(deadline) && concerns(deadline, whom)) ?? null;
