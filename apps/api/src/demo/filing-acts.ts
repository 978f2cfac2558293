import { addDays } from '@jianyan/shared';
import type { Clock } from '../clock/clock.js';
import type { CoSigningService } from '../co-signing/co-signing.service.js';
import type { CreateProposal } from '../drafting/drafting.requests.js';
import type { DraftingService } from '../drafting/drafting.service.js';
import type { Deciding } from '../review/deciding.js';
import type { Proposed } from '../review/proposed.js';
import type { ReviewService } from '../review/review.service.js';
import { declineWords, returnForRevisionWords, withdrawReason } from './letters.js';
import type { Act, ToldCase } from './told-case.js';

export interface FilingServices {
  clock: Clock;
  drafting: DraftingService;
  coSigning: CoSigningService;
  review: ReviewService;
}

/** From the blank page to acceptance, or to where the text was turned back. */
export function filingActs(told: ToldCase, services: FilingServices): Act[] {
  return [
    ...draftingActs(told, services),
    ...submittingActs(told, services),
    ...(told.body === 'congress' ? congressReview(told, services) : cppccReview(told, services)),
  ];
}

function draftingActs(told: ToldCase, { drafting, coSigning, clock }: FilingServices): Act[] {
  const { coSigners = [], onBehalf, reached, then } = told.script;
  const create = async (): Promise<void> => {
    const { receivedTime } = onBehalf ?? {};
    const received = receivedTime
      ? { receivedOn: clock.today(), receivedTime }
      : { receivedOn: addDays(clock.today(), -1), receivedTime: '09:00' };
    const { id } = onBehalf
      ? await drafting.create(told.secretariat, {
          ...textOf(told),
          authorMemberId: told.cast.memberId(told.body, told.script.author),
          onBehalf: { receivedHow: onBehalf.receivedHow, note: onBehalf.note, ...received },
        })
      : await drafting.create(told.author, textOf(told));
    told.id = id;
  };
  const memberIds = coSigners.map((name) => told.cast.memberId(told.body, name));
  // Where the story stops among the invitations, all but the first are still open.
  const answering = reached === 'invited' ? coSigners.slice(0, 1) : coSigners;
  const invites = told.reaches('invited') && coSigners.length > 0;
  return [
    // Staff enter what is written already.
    { at: onBehalf ? 'submitted' : 'drafted', take: create },
    ...(invites ? [{ at: 'invited', take: () => coSigning.invite(told.author, told.id, memberIds) } as const] : []),
    ...(invites ? answering : []).map((name): Act => ({
      at: 'invited',
      take: async () => {
        const invitation = await told.invitation(told.cast.memberId(told.body, name));
        return coSigning.confirm(told.cast.member(name), invitation, await textRead(told));
      },
    })),
    ...(then === 'discarded' ? [{ at: 'turned', take: () => drafting.discard(told.author, told.id) } as const] : []),
  ];
}

const textRead = async (told: ToldCase) => ({
  textVersion: (await told.read('proposals.text_version', told.id)).version,
});

function textOf({ script, cast }: ToldCase): CreateProposal {
  const { title, background, requests, units, parts = [] } = script;
  const suggested = [...units, ...parts.map(({ unit }) => unit)].map((unit) => cast.unitName(unit));
  return { title, background, requests, suggestedUnits: suggested.join('、'), disclosureWish: 'full' };
}

function submittingActs(told: ToldCase, { drafting }: FilingServices): Act[] {
  if (!told.reaches('submitted')) return [];
  const { onBehalf, then } = told.script;
  const filer = onBehalf ? told.secretariat : told.author;
  const submit: Act = { at: 'submitted', take: () => drafting.submit(filer, told.id) };
  const confirmed = async () => drafting.confirmFiling(told.author, told.id, await textRead(told));
  const confirm: Act = { at: 'confirmedFiling', take: confirmed };
  const withdraw: Act = { at: 'preReviewed', take: () => drafting.withdraw(told.author, told.id, withdrawReason) };
  return [submit, ...(onBehalf?.confirmed ? [confirm] : []), ...(then === 'withdrawn' ? [withdraw] : [])];
}

function congressReview(told: ToldCase, { review }: FilingServices): Act[] {
  const { category, then } = told.script;
  const { cast, secretariat } = told;
  if (then === 'returned') {
    return [{ at: 'accepted', take: () => review.returnForRevision(secretariat, told.id, toRevise) }];
  }
  if (then === 'declined' || then === 'declineTakenBack')
    return [{ at: 'accepted', take: () => decline(told, review) }];
  if (!told.reaches('accepted')) return [];
  return [{ at: 'accepted', take: () => review.register(secretariat, told.id, cast.entryId('congress', category)) }];
}

function cppccReview(told: ToldCase, services: FilingServices): Act[] {
  const { then } = told.script;
  const { review, clock } = services;
  if (!told.reaches('preReviewed')) return [];
  const first: Act = {
    at: 'preReviewed',
    take: () => review.preReview(told.secretariat, told.id, proposedFor(told)),
  };
  const second = (take: () => Promise<unknown>): Act[] => [first, { at: 'accepted', take }];
  const deciding = () => ({ decidedBy: 'committee', decidedOn: clock.today() }) as const;
  if (then === 'declined') return second(() => decline(told, review, deciding()));
  if (then === 'returned') {
    const said = () => ({ ...toRevise, ...deciding() });
    return second(() => review.returnForRevision(told.secondReviewer, told.id, said()));
  }
  return told.reaches('accepted') ? second(() => review.file(told.secondReviewer, told.id, deciding())) : [first];
}

/** What the first of two reviewers proposes: what then becomes of it. */
function proposedFor(told: ToldCase): Proposed {
  const { category, units, then } = told.script;
  if (then === 'returned') {
    return { outcome: 'returnForRevision', ...toRevise };
  }
  if (then === 'declined') {
    return { outcome: 'decline', reasonId: reasonFor(told), words: declineWords, declineOutcome: 'reference' };
  }
  const named = units.map((unit) => told.cast.unitName(unit)).join('、');
  return { outcome: 'file', categoryId: told.cast.entryId('cppcc', category), units: named };
}

const toRevise = { revisionReason: 'noRequests', words: returnForRevisionWords } as const;

const reasonFor = ({ cast, body, script }: ToldCase): string =>
  cast.entryId(body, script.declinedFor ?? '内容空泛、没有具体建议的');

function decline(told: ToldCase, review: ReviewService, deciding: Deciding = {}): Promise<unknown> {
  const said = { reasonId: reasonFor(told), words: declineWords, outcome: 'reference', ...deciding } as const;
  return review.decline(told.secondReviewer, told.id, said);
}
