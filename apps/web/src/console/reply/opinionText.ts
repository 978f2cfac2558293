import { ASSIGNMENT_LIMITS, unmetInOpinion } from '@jianyan/shared';
import { type CaseText, withUnmet } from '../../features/cases/caseText';
import type { Body } from '../../lib/calls';
import { describe } from '../../lib/draft/describe';
import { Limits } from '../../lib/draft/limits';
import { http } from '../../lib/http';
import type { Assignment } from '../../lib/schemas';

type Sent = Omit<Body<'put', '/api/assignments/{id}/opinion'>, 'version'>;

/** What a co-handler contributes to the reply of the lead unit. */
export interface OpinionText {
  text: string;
}

const { read, send, same } = describe<Assignment, OpinionText, Sent>({
  text: { read: ({ opinion }) => opinion?.text ?? '', send: (text) => text },
});

const NONE = { givenOn: null, sentBackBecause: null, draftSentBackBecause: null };

/** The text of an opinion while it is drafted. */
export const opinionText = (assignment: Assignment, caseId: string): CaseText<OpinionText> => ({
  read: ({ assignments }) => {
    const found = assignments.find(({ id }) => id === assignment.id) ?? assignment;
    return { id: found.id, version: found.opinion?.version ?? 1, text: read(found), savedAt: null };
  },
  put: (kase, { id, version, text, savedAt }) => ({
    ...kase,
    changedAt: savedAt ?? kase.changedAt,
    assignments: kase.assignments.map((one) =>
      one.id === id ? { ...one, opinion: { ...NONE, ...one.opinion, ...text, version } } : one,
    ),
    availableActions: withUnmet(kase, 'submitOpinion', id, unmetInOpinion(text.text)),
  }),
  send: async (text, { id, version }) => {
    const saved = await http.put('/api/assignments/{id}/opinion', { path: { id }, body: { version, ...send(text) } });
    return { id, text, version: saved.version, savedAt: saved.savedAt };
  },
  same,
  within: ({ text }, on) => {
    const limits = new Limits();
    return { text: { text: limits.fit('opinion', text, on.text, ASSIGNMENT_LIMITS.opinion) }, beyond: limits.beyond };
  },
  caseOf: () => caseId,
});
