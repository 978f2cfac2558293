import {
  explainable,
  faultInPromiseDay,
  isDayOfRecord,
  promisesSomething,
  REPLY_LIMITS,
  type ReplyClassCode,
  type ReplyDisclosure,
  unmetInLetter,
} from '@jianyan/shared';
import { type CaseText, withUnmet } from '../../features/cases/caseText';
import type { Body } from '../../lib/calls';
import { AS_IT_STANDS, describe } from '../../lib/draft/describe';
import { Limits } from '../../lib/draft/limits';
import { http } from '../../lib/http';
import type { Case, Reply } from '../../lib/schemas';

type Sent = Omit<Body<'put', '/api/replies/{id}'>, 'version'>;

/** What a unit writes: the parts of the letter, point by point. */
export interface ReplyText {
  correctedPassages: string;
  correctedBecause: string;
  opening: string;
  points: Sent['points'];
  opinionExplanations: Sent['opinionExplanations'];
  closing: string;
  classCode: ReplyClassCode | null;
  disclosure: ReplyDisclosure | null;
  disclosureReason: string;
}

type InCase = Reply & { kase: Case };

/** A point for every request, or one for the unit's own part when several units reply separately. */
function pointsOf({ kase, assignmentId, points, kind }: InCase): ReplyText['points'] {
  if (kind === 'correction') return [];
  const role = kase.assignments.find(({ id }) => id === assignmentId)?.role;
  const wanted = role === 'separate' ? [null] : kase.requests.map(({ id }) => id);
  return wanted.map(
    (requestId) =>
      points.find((point) => point.requestId === requestId) ?? {
        requestId,
        answer: '',
        promise: '',
        promiseDueOn: null,
      },
  );
}

/** One for every opinion that was given; what was said of an older text of it has to be said anew. */
function explanationsOf({ kase, opinionExplanations, kind }: InCase): ReplyText['opinionExplanations'] {
  if (kind === 'correction') return [];
  return explainable(kase).map(({ id: assignmentId, opinion }) => {
    const opinionVersion = opinion?.version ?? 1;
    const said = opinionExplanations.find((one) => one.assignmentId === assignmentId);
    const adoption = said?.opinionVersion === opinionVersion ? said.adoption : null;
    return { assignmentId, opinionVersion, adoption, words: said?.words ?? '' };
  });
}

const { read, send, same } = describe<InCase, ReplyText, Sent>({
  correctedPassages: AS_IT_STANDS,
  correctedBecause: AS_IT_STANDS,
  opening: AS_IT_STANDS,
  points: { read: pointsOf, send: (points) => points },
  opinionExplanations: { read: explanationsOf, send: (explanations) => explanations },
  closing: AS_IT_STANDS,
  classCode: AS_IT_STANDS,
  disclosure: AS_IT_STANDS,
  disclosureReason: AS_IT_STANDS,
});

/** The letter as far as it may be sent; a day that is none yet, as while its year is typed, or for which nothing may be promised, waits. */
function within(text: ReplyText, on: ReplyText, mayPromise: (day: string) => boolean) {
  const limits = new Limits();
  const fit = (part: 'opening' | 'closing' | 'disclosureReason') =>
    limits.fit(part, text[part], on[part], REPLY_LIMITS[part]);
  const points = text.points.map((point, index) => {
    const before = on.points[index];
    const number = text.points.length > 1 ? index + 1 : undefined;
    const day = point.promiseDueOn;
    const isFit = !promisesSomething(text.classCode) || day === before?.promiseDueOn;
    const isDay = day === null || (isDayOfRecord(day) && (isFit || mayPromise(day)));
    if (!isDay) limits.note({ part: 'promiseDueOn', ...(number === undefined ? {} : { number }) });
    return {
      ...point,
      answer: limits.fit('answer', point.answer, before?.answer ?? '', REPLY_LIMITS.answer, number),
      promise: limits.fit('promise', point.promise, before?.promise ?? '', REPLY_LIMITS.promise, number),
      promiseDueOn: isDay ? day : (before?.promiseDueOn ?? null),
    };
  });
  const opinionExplanations = text.opinionExplanations.map((said, index) => {
    const before = on.opinionExplanations.find(({ assignmentId }) => assignmentId === said.assignmentId);
    const number = text.opinionExplanations.length > 1 ? index + 1 : undefined;
    return {
      ...said,
      words: limits.fit('explanation', said.words, before?.words ?? '', REPLY_LIMITS.explanation, number),
    };
  });
  const correction = {
    correctedPassages: limits.fit(
      'correctedPassages',
      text.correctedPassages,
      on.correctedPassages,
      REPLY_LIMITS.passages,
    ),
    correctedBecause: limits.fit('correctedBecause', text.correctedBecause, on.correctedBecause, REPLY_LIMITS.reason),
  };
  const parts = {
    ...correction,
    opening: fit('opening'),
    closing: fit('closing'),
    disclosureReason: fit('disclosureReason'),
  };
  return { text: { ...text, ...parts, points, opinionExplanations }, beyond: limits.beyond };
}

/** The text as the document of the case has it: with the names of the units that it speaks of. */
export const shownIn = ({ assignments }: Case, text: ReplyText): ReplyText & Pick<Reply, 'opinionExplanations'> => ({
  ...text,
  opinionExplanations: text.opinionExplanations.map((said) => ({
    ...said,
    unitName: assignments.find(({ id }) => id === said.assignmentId)?.unitName ?? '',
  })),
});

/** The text of a reply while it is drafted. */
export const replyText = (reply: Reply, { id: caseId, policy }: Case, today: string): CaseText<ReplyText> => ({
  read: (kase) => {
    const found = kase.replies.find(({ id }) => id === reply.id) ?? reply;
    return { id: found.id, version: found.version, text: read({ ...found, kase }), savedAt: null };
  },
  put: (kase, { id, version, text, savedAt }) => {
    const written = { ...(kase.replies.find((one) => one.id === id) ?? reply), ...shownIn(kase, text), version };
    return {
      ...kase,
      changedAt: savedAt ?? kase.changedAt,
      replies: kase.replies.map((one) => (one.id === id ? written : one)),
      availableActions: withUnmet(kase, 'submitForCheck', id, unmetInLetter({ kase, reply: written, today })),
    };
  },
  send: async (text, { id, version }) => {
    const saved = await http.put('/api/replies/{id}', { path: { id }, body: { version, ...send(text) } });
    return { id, text, version: saved.version, savedAt: saved.savedAt };
  },
  same,
  within: (text, on) => within(text, on, (day) => faultInPromiseDay(day, { today, policy }) === undefined),
  caseOf: () => caseId,
});
