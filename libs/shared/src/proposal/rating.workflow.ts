import { EVERYBODY, PROPOSERS_AND_SECRETARIAT } from '../roles.js';
import type { Step } from '../workflow.js';
import type { proposalRules } from './proposal.rules.js';

type Rule = keyof typeof proposalRules;
type RatedState = 'handling' | 'replied' | 'contested' | 'closed';

/** 依评价而定: where a rating leads, whoever gave it and however it came (procedure §9.6). */
const byRatings = {
  to: [
    { when: 'aReplyIsUnrated', state: 'replied' },
    { when: 'anyIsDissatisfied', state: 'contested' },
    { state: 'closed' },
  ],
  starts: [{ which: 'decision', when: 'isContestedAnew' }],
  meets: [{ which: 'rating', when: 'everyReplyIsRated' }],
  drops: [{ which: 'decision', when: 'isContestedNoMore' }],
} as const satisfies Partial<Step<RatedState, Rule>>;

/** A rating that is entered for somebody is theirs and the secretariat's, until it counts. */
const betweenProposersAndSecretariat = {
  details: {
    unit: PROPOSERS_AND_SECRETARIAT,
    attitude: PROPOSERS_AND_SECRETARIAT,
    result: PROPOSERS_AND_SECRETARIAT,
    signedOn: PROPOSERS_AND_SECRETARIAT,
  },
  seenBy: PROPOSERS_AND_SECRETARIAT,
} as const;

/** What is said of the letters, and what the secretariat makes of it: the same for both kinds. */
export const ratingSteps = {
  rate: {
    from: ['replied'],
    ...byRatings,
    by: ['author'],
    needs: ['aReplyHasNoRating'],
    tells: [
      'secretariat',
      { which: 'coSigners', when: 'ratingEndsTheCase' },
      { which: 'units', when: 'ratingEndsTheCase' },
    ],
    details: { unit: EVERYBODY, attitude: EVERYBODY, result: EVERYBODY },
    source: '§1.12 (Shanghai art. 21)',
  },
  correctRating: {
    from: ['replied', 'contested', 'closed'],
    ...byRatings,
    by: ['author'],
    needs: ['aRatingMayBeCorrected', 'withinRatingTime'],
    tells: ['secretariat', { which: 'units', when: 'unitsWereTold' }],
    details: { unit: EVERYBODY, attitude: EVERYBODY, result: EVERYBODY, reason: PROPOSERS_AND_SECRETARIAT },
    source: '§9.2.1',
  },
  rateLate: {
    from: ['closed'],
    ...byRatings,
    by: ['author'],
    needs: ['aReplyIsMarkedUnrated'],
    tells: ['secretariat', 'units'],
    details: { unit: EVERYBODY, attitude: EVERYBODY, result: EVERYBODY },
    source: '§9.2.1',
  },
  rateByProxy: {
    from: ['replied'],
    ...byRatings,
    by: ['secretariat'],
    needs: ['aReplyHasNoRating'],
    starts: [
      ...byRatings.starts,
      { which: 'proxyCheck', when: 'aProxyIsPending' },
      { which: 'proxyContest', when: 'noProxyIsPending' },
    ],
    tells: ['author', 'coSigners'],
    ...betweenProposersAndSecretariat,
    source: '§9.2.7',
  },
  confirmProxyRating: {
    from: ['replied'],
    ...byRatings,
    by: [{ actor: 'secretariat', when: 'anotherEnteredIt' }],
    needs: ['aProxyIsPending'],
    starts: [...byRatings.starts, 'proxyContest'],
    meets: [...byRatings.meets, 'proxyCheck'],
    // Whoever entered it is one of the secretariat.
    tells: ['author', 'coSigners', 'secretariat'],
    ...betweenProposersAndSecretariat,
    source: '§9.2.7',
  },
  refuseProxyRating: {
    from: ['replied'],
    to: 'stay',
    by: [{ actor: 'secretariat', when: 'anotherEnteredIt' }],
    needs: ['aProxyIsPending'],
    meets: ['proxyCheck'],
    tells: ['author', 'coSigners', 'secretariat'],
    details: { unit: PROPOSERS_AND_SECRETARIAT, reason: PROPOSERS_AND_SECRETARIAT },
    seenBy: PROPOSERS_AND_SECRETARIAT,
    source: '§9.2.7',
  },
  contestProxyRating: {
    from: ['replied', 'contested', 'closed'],
    // An explanation that was given stays given.
    to: [{ when: 'isSettled', state: 'stay' }, ...byRatings.to],
    by: ['author'],
    needs: ['aProxyMayBeContested'],
    starts: [...byRatings.starts, { which: 'rating', when: 'aReplyWaitsForItsRating' }],
    meets: byRatings.meets,
    drops: [...byRatings.drops, 'proxyCheck', 'proxyContest'],
    tells: ['secretariat'],
    ...betweenProposersAndSecretariat,
    details: { ...betweenProposersAndSecretariat.details, reason: PROPOSERS_AND_SECRETARIAT },
    source: '§9.2.7',
  },
  comment: {
    from: ['handling', 'replied', 'contested', 'closed'],
    to: 'stay',
    by: ['coSigner'],
    needs: ['withinRatingTime'],
    tells: ['author', 'secretariat'],
    source: '§4.7 rater; §9.5.1',
  },
  closeUnrated: {
    from: ['replied'],
    // What is missing is marked and not counted; a 不满意 that was given still asks for its answer.
    to: byRatings.to,
    by: ['secretariat'],
    needs: ['ratingTimeIsOver', 'noProxyIsPending'],
    starts: byRatings.starts,
    drops: ['rating'],
    tells: ['author', 'coSigners'],
    source: '§1.12 (Chongqing art. 29)',
  },
  orderRehandling: {
    from: ['contested'],
    to: 'handling',
    by: ['secretariat'],
    needs: ['roundsRemain', 'noLetterWaitsForDelivery'],
    starts: ['redo', 'redoOpinion'],
    meets: ['decision'],
    tells: ['chosenUnits', 'author', 'coSigners'],
    details: { reason: EVERYBODY, units: EVERYBODY },
    then: ['drop', 'reopen'],
    source: '§1.12 (Zhejiang art. 24); §9.3.3',
  },
  settle: {
    from: ['contested'],
    to: 'closed',
    by: ['secretariat'],
    meets: ['decision'],
    tells: ['author', 'coSigners', 'units'],
    details: { explanation: EVERYBODY },
    source: '§1.12',
  },
} as const satisfies Record<string, Step<RatedState, Rule>>;
