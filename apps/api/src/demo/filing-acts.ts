import { addDays } from '@jianyan/shared';
import type { Clock } from '../clock/clock.js';
import type { CoSigningService } from '../co-signing/co-signing.service.js';
import type { CreateProposal } from '../drafting/drafting.requests.js';
import type { DraftingService } from '../drafting/drafting.service.js';
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
    const receivedOn = addDays(clock.today(), -1);
    const { id } = onBehalf
      ? await drafting.create(told.secretariat, {
          ...textOf(told),
          authorMemberId: told.cast.memberId(told.body, told.script.author),
          onBehalf: { receivedHow: onBehalf.receivedHow, note: onBehalf.note, receivedOn },
        })
      : await drafting.create(told.author, textOf(told));
    told.id = id;
  };
  const memberIds = coSigners.map((name) => told.cast.memberId(told.body, name));
  // Where the story stops among the invitations, all but the first are still open.
  const answering = reached === 'invited' ? coSigners.slice(0, 1) : coSigners;
  const invites = told.reaches('invited') && coSigners.length > 0;
  return [
    { at: 'drafted', take: create },
    ...(invites ? [{ at: 'invited', take: () => coSigning.invite(told.author, told.id, memberIds) } as const] : []),
    ...(invites ? answering : []).map((name): Act => ({
      at: 'invited',
      take: async () => {
        const invitation = await told.invitation(told.cast.memberId(told.body, name));
        return coSigning.confirm(told.cast.member(name), invitation);
      },
    })),
    ...(then === 'discarded' ? [{ at: 'turned', take: () => drafting.discard(told.author, told.id) } as const] : []),
  ];
}

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
  const confirm: Act = { at: 'confirmedFiling', take: () => drafting.confirmFiling(told.author, told.id) };
  const withdraw: Act = { at: 'preReviewed', take: () => drafting.withdraw(told.author, told.id, withdrawReason) };
  return [submit, ...(onBehalf?.confirmed ? [confirm] : []), ...(then === 'withdrawn' ? [withdraw] : [])];
}

function congressReview(told: ToldCase, { review }: FilingServices): Act[] {
  const { category, then } = told.script;
  const { cast, secretariat } = told;
  if (then === 'returned') {
    return [{ at: 'accepted', take: () => review.returnForRevision(secretariat, told.id, returnForRevisionWords) }];
  }
  if (then === 'declined') return [{ at: 'accepted', take: () => decline(told, review) }];
  if (!told.reaches('accepted')) return [];
  return [{ at: 'accepted', take: () => review.register(secretariat, told.id, cast.entryId('congress', category)) }];
}

function cppccReview(told: ToldCase, { review }: FilingServices): Act[] {
  const { category, units, then } = told.script;
  if (!told.reaches('preReviewed')) return [];
  const outcome = then === 'returned' ? 'returnForRevision' : then === 'declined' ? 'decline' : 'file';
  const preReview = {
    outcome,
    categoryId: told.cast.entryId('cppcc', category),
    units: units.map((unit) => told.cast.unitName(unit)).join('、'),
  } as const;
  const first: Act = { at: 'preReviewed', take: () => review.preReview(told.secretariat, told.id, preReview) };
  const second = (take: () => Promise<unknown>): Act[] => [first, { at: 'accepted', take }];
  if (then === 'declined') return second(() => decline(told, review));
  if (then === 'returned') {
    return second(() => review.returnForRevision(told.secondReviewer, told.id, returnForRevisionWords));
  }
  return told.reaches('accepted') ? second(() => review.file(told.secondReviewer, told.id)) : [first];
}

function decline(told: ToldCase, review: ReviewService): Promise<unknown> {
  const { declinedFor = '' } = told.script;
  const reasonId = told.cast.entryId(told.body, declinedFor);
  return review.decline(told.secondReviewer, told.id, reasonId, declineWords, 'reference');
}
