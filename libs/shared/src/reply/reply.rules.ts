/** What the rules of one reply, of one round, are asked of. */
export interface ReplyFacts {
  readonly assignmentInHand: boolean;
  readonly everyRequestAnswered: boolean;
  readonly classChosen: boolean;
  readonly disclosureChosen: boolean;
  readonly contactsInRound: number;
  readonly contactsDemanded: number;
  readonly opinionsOutstanding: number;
  readonly promiseComplete: boolean;
}

export const replyRules = {
  assignmentIsInHand: (r: ReplyFacts) => r.assignmentInHand,
  everyRequestIsAnswered: (r: ReplyFacts) => r.everyRequestAnswered,
  classIsChosen: (r: ReplyFacts) => r.classChosen,
  disclosureIsChosen: (r: ReplyFacts) => r.disclosureChosen,
  proposerWasContacted: (r: ReplyFacts) => r.contactsInRound >= Math.max(1, r.contactsDemanded),
  everyOpinionIsIn: (r: ReplyFacts) => r.opinionsOutstanding === 0,
  promiseIsComplete: (r: ReplyFacts) => r.promiseComplete,
} as const;

/**
 * The letter goes to every proposer, with way and date for each (procedure §1.10, §4.3 deliver).
 * @returns the members that would be left out
 */
export function leftOut(proposerIds: readonly string[], deliveredTo: readonly string[]): string[] {
  return proposerIds.filter((memberId) => !deliveredTo.includes(memberId));
}
