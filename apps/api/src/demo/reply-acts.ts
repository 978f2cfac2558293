import { type Day, type Satisfaction, yearOf } from '@jianyan/shared';
import type { Clock } from '../clock/clock.js';
import type { ConcludingService } from '../evaluations/concluding.service.js';
import type { RatingService } from '../evaluations/rating.service.js';
import type { ContactsService } from '../handling/contacts.service.js';
import type { IssuingService } from '../replies/issuing.service.js';
import type { ReplyDraftsService } from '../replies/reply-drafts.service.js';
import type { SaveExplanation, SaveReply } from '../replies/reply.requests.js';
import type { Milestone } from './cases.types.js';
import { contactWith } from './handling-acts.js';
import { adoptedWords, answerOf, closing, dissatisfiedReason, openingOf, rehandlingReason } from './letters.js';
import type { Act, ToldCase } from './told-case.js';

export interface ReplyServices {
  clock: Clock;
  contacts: ContactsService;
  drafts: ReplyDraftsService;
  issuing: IssuingService;
  rating: RatingService;
  concluding: ConcludingService;
}

/** From the first draft of the reply to closing, over a second round where the proposer was not satisfied. */
export function replyActs(told: ToldCase, services: ReplyServices): Act[] {
  const { replyClass = 'B', ratings = [] } = told.script;
  const [first = 'satisfied', second = 'satisfied'] = ratings;
  return [
    ...told.replying.flatMap((unit) => letterActs(told, services, unit, replyClass)),
    ...ratingActs(told, services, 'rated', first),
    ...secondRoundActs(told, services),
    ...ratingActs(told, services, 'ratedAgain', second),
  ];
}

type LetterClass = NonNullable<ToldCase['script']['replyClass']>;

/** No two letters of a unit have one: each case has a place of its own, and each round and correction its hundreds. */
export const documentNumber = ({ cast, place }: ToldCase, unit: string, today: Day, hundreds: number): string =>
  `${cast.letterhead(unit)}〔${yearOf(today)}〕${place + hundreds * 200}号`;

/** What becomes of a letter inside its unit and on its way to the proposers, one step at each milestone. */
function letterSteps(told: ToldCase, services: ReplyServices, unit: string, replyClass: LetterClass, round: number) {
  const { drafts, issuing, clock } = services;
  const [drafter, leader] = [told.drafter(unit), told.leader(unit)];
  return {
    write: async () =>
      drafts.autosave(drafter, await told.reply(unit), await letterOf(told, replyClass, clock.today())),
    submitForCheck: async () => drafts.submitForCheck(drafter, await told.reply(unit)),
    passCheck: async () => {
      const id = await told.reply(unit);
      return drafts.passCheck(leader, id, await told.read('replies.version', id));
    },
    issue: async () => {
      const id = await told.reply(unit);
      return issuing.issue(leader, id, {
        documentNumber: documentNumber(told, unit, clock.today(), round),
        signer: leader.name,
        ...(await told.read('replies.version', id)),
      });
    },
    deliver: async () => issuing.deliver(drafter, await told.reply(unit), []),
  };
}

function letterActs(told: ToldCase, services: ReplyServices, unit: string, replyClass: LetterClass): Act[] {
  const { write, submitForCheck, passCheck, issue, deliver } = letterSteps(told, services, unit, replyClass, 1);
  const acts: (Act & { at: Milestone })[] = [
    { at: 'replyDrafted', take: write },
    { at: 'sentForCheck', take: submitForCheck },
    { at: 'checked', take: passCheck },
    { at: 'issued', take: issue },
    { at: 'replied', take: deliver },
  ];
  return acts.filter(({ at }) => told.reaches(at));
}

/** The letter as its drafter writes it. */
async function letterOf(told: ToldCase, replyClass: LetterClass, today: string): Promise<SaveReply> {
  const requestIds = told.script.parts ? [null] : await told.requestIds();
  return {
    version: 1,
    ...{ correctedPassages: '', correctedBecause: '' },
    opening: openingOf(told.script),
    points: requestIds.map((requestId, index) => ({ requestId, ...answerOf(replyClass, index, today) })),
    opinionExplanations: await Promise.all(told.coHandling.map((unit) => explanationOf(told, unit))),
    closing,
    classCode: replyClass,
    disclosure: 'open',
    disclosureReason: '',
  };
}

async function explanationOf(told: ToldCase, unit: string): Promise<SaveExplanation> {
  const assignmentId = await told.assignment(unit);
  const { version: opinionVersion } = await told.read('assignments.opinion_version', assignmentId);
  return { assignmentId, opinionVersion, adoption: 'adopted', words: adoptedWords };
}

function ratingActs(
  told: ToldCase,
  { rating }: ReplyServices,
  at: 'rated' | 'ratedAgain',
  result: Satisfaction,
): Act[] {
  if (!told.reaches(at)) return [];
  const dissatisfied = result === 'dissatisfied';
  const attitude = dissatisfied ? 'basicallySatisfied' : 'satisfied';
  const rate = { attitude, result, reason: dissatisfied ? dissatisfiedReason : '' } as const;
  return told.replying.map((unit) => ({
    at,
    take: async () => rating.rate(told.author, await told.reply(unit), rate),
  }));
}

function secondRoundActs(told: ToldCase, services: ReplyServices): Act[] {
  const { concluding } = services;
  const [unit = ''] = told.replying;
  const order = async () => {
    const assignments = [await told.assignment(unit)];
    return concluding.orderRehandling(told.secretariat, told.id, assignments, rehandlingReason);
  };
  // What could not be done at first is promised the second time.
  const { write, submitForCheck, passCheck, issue, deliver } = letterSteps(told, services, unit, 'B', 2);
  const acts: (Act & { at: Milestone })[] = [
    { at: 'rehandled', take: order },
    { at: 'contactedAgain', take: () => contactWith(told, services, unit, 1) },
    ...[write, submitForCheck, passCheck, issue, deliver].map((take) => ({ at: 'repliedAgain', take }) as const),
  ];
  return acts.filter(({ at }) => told.reaches(at));
}
