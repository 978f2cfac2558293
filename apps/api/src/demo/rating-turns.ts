import { settlement } from './letters.js';
import { documentNumber } from './reply-acts.js';
import { scanFor } from './scan.js';
import {
  commentText,
  contestedBecause,
  correctedBecause,
  correctedPassages,
  correctionText,
  ratingCorrectedBecause,
  voidedBecause,
} from './second-thoughts.js';
import type { Services } from './services.js';
import type { Act, ToldCase } from './told-case.js';
import type { Turns } from './turns.types.js';

/** What becomes of letters that were signed, and of what proposers said of them. */
export const ratingTurns: Turns = {
  letterVoided: (told, { issuing }) => [
    {
      ...{ at: 'issued', later: 1 },
      take: async () => issuing.voidLetter(told.leader(unitOf(told)), await told.reply(unitOf(told)), voidedBecause),
    },
  ],

  correctionInCheck: (told, services) => correctionActs(told, services).slice(0, 3),

  correctionDelivered: correctionActs,

  ratingCorrected: (told, { rating }) => [
    {
      ...{ at: 'rated', later: 1 },
      take: async () => {
        const [coSigner = ''] = told.script.coSigners ?? [];
        return rating.comment(told.cast.member(coSigner), await told.reply(unitOf(told)), commentText);
      },
    },
    {
      ...{ at: 'rated', later: 3 },
      take: async () =>
        rating.correct(
          told.author,
          await told.reply(unitOf(told)),
          { attitude: 'satisfied', result: 'basicallySatisfied', reason: '' },
          ratingCorrectedBecause,
        ),
    },
  ],

  proxyPending: (told, services) => [enterRating(told, services)],

  /** Confirmed by a second person, and then disowned by the author, whose own rating counts. */
  proxyContested: (told, services) => [
    enterRating(told, services),
    {
      ...{ at: 'replied', later: 8 },
      take: async () => {
        const reply = await told.reply(unitOf(told));
        return services.proxies.confirm(told.secondReviewer, reply, await told.ratingScan(reply));
      },
    },
    {
      ...{ at: 'replied', later: 10 },
      take: async () =>
        services.proxies.contest(told.author, await told.reply(unitOf(told)), contestedBecause, {
          ...{ attitude: 'satisfied', result: 'basicallySatisfied', reason: '' },
        }),
    },
  ],

  closedUnrated: (told, services) => [closeUnrated(told, services)],

  ratedLate: (told, services) => [
    closeUnrated(told, services),
    {
      ...{ at: 'concluded', later: 5 },
      take: async () =>
        services.rating.rateLate(told.author, await told.reply(unitOf(told)), {
          ...{ attitude: 'satisfied', result: 'satisfied', reason: '' },
        }),
    },
  ],

  settled: (told, { concluding }) => [
    { at: 'concluded', take: () => concluding.settle(told.secretariat, told.id, settlement) },
  ],
};

const unitOf = (told: ToldCase): string => told.replying[0] ?? '';

const closeUnrated = (told: ToldCase, { concluding }: Services): Act => ({
  at: 'concluded',
  take: () => concluding.closeUnrated(told.secretariat, told.id),
});

/** What its author signed on paper, entered by one of the secretariat. */
function enterRating(told: ToldCase, { attachments, proxies, clock }: Services): Act {
  const take = async () => {
    const form = ['评价表', `《${told.script.title}》`, '办理态度：满意　办理结果：满意'] as const;
    const scanId = await scanFor(told, attachments, form);
    const signed = { attitude: 'satisfied', result: 'satisfied', reason: '', scanId, signedOn: clock.today() } as const;
    return proxies.enter(told.secretariat, await told.reply(unitOf(told)), signed);
  };
  return { at: 'replied', later: 6, take };
}

/** From its first word to the proposers, as any letter. */
function correctionActs(told: ToldCase, { corrections, drafts, issuing, clock }: Services): Act[] {
  const unit = unitOf(told);
  const [drafter, leader] = [told.drafter(unit), told.leader(unit)];
  const read = (id: string) => told.read('replies.version', id);
  const on = (later: number, take: () => Promise<unknown>): Act => ({ at: 'replied', later, take });
  const wrong = { correctedPassages, correctedBecause };
  return [
    on(3, async () => corrections.correctLetter(drafter, await told.reply(unit), wrong)),
    on(3, async () => {
      const id = await told.correction(unit);
      return drafts.autosave(drafter, id, {
        ...{ ...(await read(id)), ...wrong, opening: correctionText, points: [], opinionExplanations: [] },
        ...{ closing: '', classCode: null, disclosure: 'open', disclosureReason: '' },
      });
    }),
    on(3, async () => drafts.submitForCheck(drafter, await told.correction(unit))),
    on(4, async () => {
      const id = await told.correction(unit);
      return drafts.passCheck(leader, id, await read(id));
    }),
    on(4, async () => {
      const id = await told.correction(unit);
      const number = documentNumber(told, unit, clock.today(), 3);
      return issuing.issue(leader, id, { documentNumber: number, signer: leader.name, ...(await read(id)) });
    }),
    on(5, async () => issuing.deliver(drafter, await told.correction(unit), [])),
  ];
}
