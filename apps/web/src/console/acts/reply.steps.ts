import { REPLY_LIMITS, type ReplyStep } from '@jianyan/shared';
import { letterText } from '../../features/replies/letterText';
import type { ActContext } from './fields';
import { filesRead } from './filesRead';
import { form, type Way } from './form';

const letterOf = ({ kase, action }: ActContext) => kase.replies.find(({ id }) => id === action.subjectId);

/** Nobody passes, issues or sends back a letter whose text he has not before him. */
const reads = (context: ActContext): string | undefined => {
  const letter = letterOf(context);
  return letter && letterText(context.kase, letter, context.words);
};

/** What is checked and issued is what was read here. */
const letterRead = {
  version: { as: 'given', value: (context: ActContext) => letterOf(context)?.version },
  fileIds: { as: 'given', value: (context: ActContext) => filesRead(context, 'reply') },
} as const;

/** How each step on a reply is taken in the console. */
export const replySteps: Readonly<Record<ReplyStep, Way>> = {
  autosave: {
    main: true,
    page: ({ kase, action }) => `/cases/${kase.id}/replies/${action.subjectId}`,
    says: 'writeReply',
  },
  submitForCheck: form('/api/replies/{id}/submit-for-check', { main: true, handsOn: true, grave: 'submitForCheck' }),
  takeBackCheck: form('/api/replies/{id}/take-back-check', {}),
  passCheck: form('/api/replies/{id}/pass-check', { main: true, reads, fields: () => letterRead }),
  sendBackDraft: form('/api/replies/{id}/send-back-draft', {
    reads,
    fields: () => ({ reason: { as: 'text', limit: REPLY_LIMITS.reason } }),
  }),
  issue: form('/api/replies/{id}/issue', {
    main: true,
    grave: 'issue',
    reads,
    fields: () => ({
      documentNumber: { as: 'line', limit: REPLY_LIMITS.documentNumber, hint: 'documentNumber' },
      signer: { as: 'line', limit: REPLY_LIMITS.signer },
      ...letterRead,
    }),
  }),
  voidLetter: form('/api/replies/{id}/void-letter', {
    grave: 'voidLetter',
    fields: () => ({ reason: { as: 'text', limit: REPLY_LIMITS.reason } }),
  }),
  correctLetter: form('/api/replies/{id}/correct-letter', {
    fields: () => ({
      correctedPassages: { as: 'text', limit: REPLY_LIMITS.passages, hint: 'correctedPassages' },
      correctedBecause: { as: 'text', limit: REPLY_LIMITS.reason },
    }),
  }),
  deliver: form('/api/replies/{id}/deliver', {
    main: true,
    // Nobody named: on the platform, to all, today.
    fields: () => ({ deliveries: { as: 'deliveries', optional: true } }),
  }),

  startRound: 'system',
  drop: 'system',
};
