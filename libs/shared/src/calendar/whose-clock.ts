import type { Clock } from './clocks.js';

/** Who has to do what a clock asks for: `unit` for its own part, `replyingUnit` for as long as it owes a reply. */
export type Keeper = 'author' | 'secretariat' | 'office' | 'unit' | 'replyingUnit';

/** As what somebody is concerned by clocks, though others have to keep them. */
export type Onlooker = 'author' | 'coSigner' | 'secretariat' | 'office';

interface Concern {
  /** Nobody keeps the windows: they close, and bind no one. */
  keptBy: Keeper | null;
  /** Who waits for it, or sees to it that it is kept. */
  waitedForBy: readonly Onlooker[];
}

const proposersAndOverseers = ['author', 'coSigner', 'secretariat', 'office'] as const;
const overseers = ['secretariat', 'office'] as const;

/** Whose business each clock is. */
export const WHOSE_CLOCK: Readonly<Record<Clock, Concern>> = {
  review: { keptBy: 'secretariat', waitedForBy: ['author', 'coSigner'] },
  statutoryReply: { keptBy: 'replyingUnit', waitedForBy: proposersAndOverseers },
  signFor: { keptBy: 'unit', waitedForBy: overseers },
  firstContact: { keptBy: 'unit', waitedForBy: ['secretariat'] },
  returnWindow: { keptBy: null, waitedForBy: [] },
  returnDecision: { keptBy: 'office', waitedForBy: ['secretariat'] },
  opinion: { keptBy: 'unit', waitedForBy: overseers },
  opinionAgain: { keptBy: 'unit', waitedForBy: overseers },
  redo: { keptBy: 'replyingUnit', waitedForBy: proposersAndOverseers },
  redoOpinion: { keptBy: 'unit', waitedForBy: overseers },
  rating: { keptBy: 'author', waitedForBy: ['secretariat'] },
  decision: { keptBy: 'secretariat', waitedForBy: [] },
  proxyCheck: { keptBy: 'secretariat', waitedForBy: [] },
  proxyContest: { keptBy: null, waitedForBy: [] },
  invitation: { keptBy: null, waitedForBy: [] },
  revision: { keptBy: 'author', waitedForBy: ['secretariat'] },
  filingConfirmation: { keptBy: 'author', waitedForBy: [] },
  disownDecision: { keptBy: 'secretariat', waitedForBy: [] },
  delivery: { keptBy: 'unit', waitedForBy: ['secretariat'] },
  redispatch: { keptBy: 'secretariat', waitedForBy: [] },
};
