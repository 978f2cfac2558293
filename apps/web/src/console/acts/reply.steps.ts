import { REPLY_LIMITS } from '@jianyan/shared';
import type { StepAddress, StepCall } from '../../features/cases/stepCall';
import type { ActContext } from './fields';
import { filesRead } from './filesRead';
import type { StepForm } from './steps';

const to =
  (address: StepAddress) =>
  ({ action }: ActContext): StepCall => ({ address, path: { id: action.subjectId } });

/** What is checked and issued is what was read here. */
const letterRead = (context: ActContext) => ({
  version: context.kase.replies.find(({ id }) => id === context.action.subjectId)?.version,
  fileIds: filesRead(context, 'reply'),
});

export const replySteps: Readonly<Record<string, StepForm>> = {
  autosave: { main: true, page: ({ kase, action }) => `/cases/${kase.id}/replies/${action.subjectId}` },
  submitForCheck: { main: true, handsOn: true, call: to('/api/replies/{id}/submit-for-check') },
  passCheck: { main: true, call: to('/api/replies/{id}/pass-check'), body: (_, context) => letterRead(context) },
  sendBackDraft: {
    call: to('/api/replies/{id}/send-back-draft'),
    fields: () => [{ as: 'text', name: 'reason', limit: REPLY_LIMITS.reason }],
  },
  issue: {
    main: true,
    grave: true,
    call: to('/api/replies/{id}/issue'),
    fields: () => [
      { as: 'line', name: 'documentNumber', limit: REPLY_LIMITS.documentNumber, hint: true },
      { as: 'line', name: 'signer', limit: REPLY_LIMITS.signer },
    ],
    body: (values, context) => ({ ...values, ...letterRead(context) }),
  },
  deliver: {
    main: true,
    call: to('/api/replies/{id}/deliver'),
    fields: () => [{ as: 'deliveries', name: 'deliveries', optional: true }],
    // Nobody named: on the platform, to all, today.
    body: ({ deliveries }) => ({ deliveries: deliveries ?? [] }),
  },
};
