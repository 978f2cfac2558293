import { EVERYBODY, PROPOSERS_AND_SECRETARIAT } from '../roles.js';
import type { Step } from '../workflow.js';
import type { proposalRules } from './proposal.rules.js';
import { ratingSteps } from './rating.workflow.js';

type Rule = keyof typeof proposalRules;

/** `secretariat`, but only on drafts that it opened on a member's behalf. */
const filer = ['author', { actor: 'secretariat', when: 'filedOnBehalf' }] as const;
const open = ['draft', 'returned'] as const;

/** Drafting and co-signing: the same for a suggestion and a CPPCC proposal (procedure §4.1). */
export const draftingSteps = {
  create: { from: 'nothing', to: 'draft', by: ['author', 'secretariat'], tells: [], source: '代表法 art. 24' },
  autosave: { from: open, to: 'stay', by: filer, needs: ['textIsUnconfirmed'], tells: [], source: '§4.1' },
  invite: {
    from: open,
    to: 'stay',
    by: filer,
    tells: ['invitee'],
    details: { names: PROPOSERS_AND_SECRETARIAT, until: [...PROPOSERS_AND_SECRETARIAT, 'invitee'] },
    seenBy: [...PROPOSERS_AND_SECRETARIAT, 'invitee'],
    source: '§1.2',
  },
  recallInvitation: {
    from: open,
    to: 'stay',
    by: filer,
    tells: ['invitee'],
    details: { name: [...PROPOSERS_AND_SECRETARIAT, 'invitee'] },
    seenBy: PROPOSERS_AND_SECRETARIAT,
    source: '§4.1',
  },
  confirm: {
    from: open,
    to: 'stay',
    by: ['invitee'],
    tells: ['author'],
    details: { name: EVERYBODY },
    keepsText: true,
    source: '§1.2 (Henan art. 9)',
  },
  declineInvitation: {
    from: open,
    to: 'stay',
    by: ['invitee'],
    tells: ['author'],
    details: { name: PROPOSERS_AND_SECRETARIAT },
    seenBy: PROPOSERS_AND_SECRETARIAT,
    source: '§1.2',
  },
  recordPaperSignature: {
    from: open,
    to: 'stay',
    by: [{ actor: 'secretariat', when: 'filedOnBehalf' }],
    tells: ['signedMember'],
    details: { name: EVERYBODY },
    keepsText: true,
    source: '§1.2 (Shandong art. 8)',
  },
  reopenText: {
    from: open,
    to: 'stay',
    by: filer,
    needs: ['textIsConfirmed'],
    tells: ['coSigners'],
    details: { count: [...PROPOSERS_AND_SECRETARIAT, 'invitee'] },
    seenBy: [...PROPOSERS_AND_SECRETARIAT, 'invitee'],
    source: '§4.1',
  },
  discard: {
    from: ['draft'],
    to: 'discarded',
    by: filer,
    needs: ['neverSubmitted'],
    tells: ['invitees'],
    source: '§4.1',
  },
  submit: {
    from: open,
    to: 'submitted',
    by: filer,
    needs: ['titleIsGiven', 'backgroundIsGiven', 'hasARequest', 'disclosureWishIsGiven'],
    starts: ['review', { which: 'filingConfirmation', when: 'filingAwaitsConfirmation' }],
    meets: ['revision'],
    tells: ['secretariat', 'author', 'coSigners'],
    details: { receiptNumber: EVERYBODY },
    // It stands as it is from here on, unless it is returned: nobody after has another before him.
    keepsText: true,
    then: ['endInvitations'],
    source: '§1.5, §4.7 review_days, §9.5.4',
  },
  endInvitations: {
    from: ['submitted'],
    to: 'stay',
    by: ['system'],
    tells: ['invitee'],
    details: { names: PROPOSERS_AND_SECRETARIAT },
    seenBy: [...PROPOSERS_AND_SECRETARIAT, 'invitee'],
    source: '§9.2.5',
  },
  remindRevision: {
    from: ['returned'],
    to: 'stay',
    by: ['secretariat'],
    needs: ['notRemindedToday'],
    // What was returned before a day was set for it has its time from the first reminder on.
    starts: [{ which: 'revision', when: 'revisionDoesNotRun' }],
    tells: ['author', 'coSigners'],
    details: { dueOn: PROPOSERS_AND_SECRETARIAT },
    seenBy: PROPOSERS_AND_SECRETARIAT,
    source: '§4.6, §9.5.4',
  },
  closeReturned: {
    from: ['returned'],
    to: 'withdrawn',
    by: ['secretariat'],
    needs: ['mayEndUnrevised'],
    drops: ['revision'],
    tells: ['author', 'coSigners'],
    source: '§9.5.4',
  },
} as const satisfies Record<string, Step<'draft' | 'returned' | 'submitted' | 'discarded' | 'withdrawn', Rule>>;

/**
 * What is possible until a text is accepted.
 * @param waiting where it waits for that
 */
export const beforeAcceptance = <const Waiting extends string>(waiting: readonly Waiting[]) =>
  ({
    correctSession: {
      from: [...waiting, 'returned'],
      to: 'stay',
      by: ['secretariat'],
      starts: [{ which: 'review', when: 'isUnderReview' }],
      tells: ['author', 'coSigners'],
      details: {
        receivedOn: PROPOSERS_AND_SECRETARIAT,
        receivedTime: PROPOSERS_AND_SECRETARIAT,
        session: PROPOSERS_AND_SECRETARIAT,
        receiptNumber: PROPOSERS_AND_SECRETARIAT,
        reason: PROPOSERS_AND_SECRETARIAT,
      },
      source: '§9.1.1',
    },
    withdraw: {
      from: [...waiting, 'returned'],
      to: 'withdrawn',
      by: ['author'],
      drops: ['review', 'filingConfirmation', 'revision'],
      tells: ['secretariat', 'coSigners'],
      details: { reason: EVERYBODY },
      then: ['end'],
      source: '§1.3, §9.4.3',
    },
  }) as const satisfies Record<string, Step<Waiting | 'returned' | 'withdrawn', Rule>>;

/**
 * 调整类别, 交办 and back: the same for both kinds but for the name of the state they start from.
 * @param accepted `registered` 已登记 (congress) or `filed` 已立案 (CPPCC)
 * @param source where 交办 rests: the law is the deputies’, the CPPCC follows it by its own rules (§9.4.4)
 */
export const dispatchSteps = <const Accepted extends string>(accepted: Accepted, source: string) =>
  ({
    changeCategory: {
      from: [accepted, 'dispatched', 'handling', 'replied', 'contested'],
      to: 'stay',
      by: ['secretariat'],
      tells: ['author', { which: 'office', when: 'anOfficeOverseesIt' }],
      details: { before: EVERYBODY, category: EVERYBODY, reason: [...PROPOSERS_AND_SECRETARIAT, 'office'] },
      source: '§9.2.4',
    },
    dispatch: {
      from: [accepted],
      to: 'dispatched',
      by: ['secretariat'],
      starts: ['statutoryReply'],
      meets: ['review', 'redispatch'],
      tells: ['author', 'coSigners', 'office'],
      details: { office: EVERYBODY, complex: EVERYBODY },
      source,
    },
    recallDispatch: {
      from: ['dispatched'],
      to: accepted,
      by: ['secretariat'],
      needs: ['nothingAssignedYet'],
      starts: ['redispatch'],
      tells: ['office', 'author'],
      details: { reason: [...PROPOSERS_AND_SECRETARIAT, 'office'] },
      source: '§4.1',
    },
    sendBack: {
      from: ['dispatched'],
      to: accepted,
      by: ['dispatcher'],
      needs: ['nothingAssignedYet'],
      starts: ['redispatch'],
      tells: ['secretariat', 'author'],
      details: { reason: [...PROPOSERS_AND_SECRETARIAT, 'office'] },
      source: '§3.1',
    },
  }) as const satisfies Record<string, Step<Accepted | AfterAcceptance, Rule>>;

/** From the units to closing: the same for both kinds. */
export const handlingSteps = {
  assign: {
    from: ['dispatched'],
    to: 'handling',
    by: ['dispatcher'],
    starts: ['signFor', 'returnWindow', 'opinion'],
    tells: ['chosenUnits', 'author', 'coSigners'],
    details: { units: EVERYBODY },
    source: '§1.6, §1.7',
  },
  addUnit: {
    from: ['handling'],
    to: 'stay',
    by: ['dispatcher'],
    starts: ['signFor', 'returnWindow', 'opinion'],
    tells: ['chosenUnits', 'author'],
    details: { units: EVERYBODY },
    source: '§1.7',
  },
  reassign: {
    from: ['handling'],
    to: 'stay',
    by: ['dispatcher'],
    needs: ['aPartIsVacant'],
    starts: ['signFor', 'returnWindow', 'opinion'],
    tells: ['chosenUnits', 'author'],
    details: { units: EVERYBODY },
    source: '§1.7',
  },
  changeRoles: {
    from: ['handling'],
    to: 'stay',
    by: ['dispatcher'],
    needs: ['noLetterOfRoundIsIssued'],
    // Of the units that it adds; what is started and dropped with a role stands at promote and demote.
    starts: ['signFor', 'returnWindow', 'opinion'],
    tells: ['units', 'author', 'coSigners'],
    details: { reason: EVERYBODY, roles: EVERYBODY },
    then: ['promote', 'demote'],
    source: '§9.3.2',
  },
  allReplied: {
    from: ['handling'],
    to: 'replied',
    by: ['system'],
    needs: ['everyReplyIsDelivered', 'noReturnIsPending', 'noDisowningIsPending'],
    starts: ['rating'],
    meets: ['statutoryReply'],
    // Whoever only reads need not sign for what is answered, nor anybody give an opinion on it.
    // An opinion that is out all the same is waited for in a second round, with no day of its own, or waived.
    // What was answered in somebody’s name he has let stand.
    drops: [
      'signFor',
      'returnWindow',
      'returnDecision',
      'opinion',
      'opinionAgain',
      'redoOpinion',
      'filingConfirmation',
    ],
    tells: ['author', 'coSigners', 'secretariat'],
    source: '§1.12',
  },
  ...ratingSteps,
} as const satisfies Record<string, Step<AfterAcceptance, Rule>>;

type AfterAcceptance = 'dispatched' | 'handling' | 'replied' | 'contested' | 'closed';

/** A member confirms, or not, what staff filed in his name. */
export const confirmFilingFrom = <const State extends string>(from: readonly State[]) =>
  ({
    from,
    to: 'stay',
    by: ['author'],
    needs: ['notConfirmedInPerson'],
    meets: ['filingConfirmation'],
    // Whoever disowned it a moment ago has thought better of it.
    drops: ['disownDecision'],
    tells: ['secretariat'],
    source: '§4.1',
  }) as const satisfies Step<State, Rule>;

/** A declined case taken back is reviewed again, from that day: its receipt stays. */
export const takeBackDecline = {
  from: ['declined'],
  to: 'submitted',
  by: ['secretariat'],
  starts: ['review', { which: 'filingConfirmation', when: 'filingAwaitsConfirmation' }],
  tells: ['author', 'coSigners'],
  details: { reason: PROPOSERS_AND_SECRETARIAT },
  source: '§9.2.4',
} as const satisfies Step<'declined' | 'submitted', Rule>;
