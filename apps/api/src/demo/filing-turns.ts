import {
  categoryReason,
  declineTakenBackReason,
  dispatchSentBackReason,
  disownReason,
  reviewSentBackReason,
  sessionReason,
} from './second-thoughts.js';
import { scanFor } from './scan.js';
import type { Turns } from './turns.types.js';

/** Second thoughts before units have a case, and what its author says to what was filed for him. */
export const filingTurns: Turns = {
  declineTakenBack: (told, { review }) => [
    { at: 'accepted', later: 3, take: () => review.takeBackDecline(told.secretariat, told.id, declineTakenBackReason) },
  ],

  reviewSentBack: (told, { review }) => [
    {
      ...{ at: 'preReviewed', later: 1 },
      take: () => review.sendBackReview(told.secondReviewer, told.id, reviewSentBackReason),
    },
  ],

  /** Entered with the hour at which it was typed in; the stamp on the envelope says when it came. */
  sessionCorrected: (told, { filings, attachments }) => {
    const take = async () => {
      const receivedOn = await told.receivedOn();
      const receivedTime = '14:40';
      const stamp = ['收件登记章', `《${told.script.title}》`, `收到时间：${receivedOn} ${receivedTime}`] as const;
      const scanId = await scanFor(told, attachments, stamp);
      const received = { receivedOn, receivedTime, scanId };
      return filings.correctSession(told.secretariat, told.id, { ...received, reason: sessionReason });
    };
    return [{ at: 'submitted', later: 2, take }];
  },

  disowned: (told, { disowning }) => [
    {
      ...{ at: told.script.reached, later: 2 },
      take: () => disowning.disown(told.author, told.id, disownReason),
    },
  ],

  categoryChanged: (told, { review }) => [
    {
      ...{ at: 'dispatched', later: 1 },
      take: () =>
        review.changeCategory(told.secretariat, told.id, {
          categoryId: told.cast.entryId(told.body, '社会民生'),
          reason: categoryReason,
        }),
    },
  ],

  dispatchSentBack: (told, { dispatch }) => [
    { at: 'dispatched', later: 1, take: () => dispatch.sendBack(told.dispatcher, told.id, dispatchSentBackReason) },
  ],
};
