import { REPLY_LIMITS } from '@jianyan/shared';
import type { ActContext } from './fields';
import { filesRead } from './filesRead';
import type { StepForm } from './steps';

const to =
  (step: string) =>
  ({ action }: ActContext): string =>
    `/replies/${action.subjectId}/${step}`;

/** What is checked and issued is what was read here. */
const letterRead = (context: ActContext) => ({
  version: context.kase.replies.find(({ id }) => id === context.action.subjectId)?.version,
  fileIds: filesRead(context, 'reply'),
});

export const replySteps: Readonly<Record<string, StepForm>> = {
  autosave: { main: true, page: ({ kase, action }) => `/cases/${kase.id}/replies/${action.subjectId}` },
  submitForCheck: { main: true, handsOn: true, path: to('submit-for-check') },
  passCheck: { main: true, path: to('pass-check'), body: (_, context) => letterRead(context) },
  sendBackDraft: {
    path: to('send-back-draft'),
    fields: () => [{ as: 'text', name: 'reason', limit: REPLY_LIMITS.reason }],
  },
  issue: {
    main: true,
    grave: true,
    path: to('issue'),
    fields: () => [
      { as: 'line', name: 'documentNumber', limit: REPLY_LIMITS.documentNumber, hint: true },
      { as: 'line', name: 'signer', limit: REPLY_LIMITS.signer },
    ],
    body: (values, context) => ({ ...values, ...letterRead(context) }),
  },
  deliver: {
    main: true,
    path: to('deliver'),
    fields: () => [{ as: 'deliveries', name: 'deliveries', optional: true }],
    // Nobody named: on the platform, to all, today.
    body: ({ deliveries }) => ({ deliveries: deliveries ?? [] }),
  },
};
