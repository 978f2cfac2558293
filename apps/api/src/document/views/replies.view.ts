import { mayBeContested, mayBeCorrected, promisesSomething, stands } from '@jianyan/shared';
import type { Case } from '../../case/case.js';
import {
  readsEvaluation,
  readsProxies,
  readsReply,
  seesOwnPartOnly,
  seesReply,
  type Viewer,
} from '../../case/standing/viewer.js';
import type { Reply } from '../../case/rows/reply.entity.js';
import type { Evaluation } from '../../case/rows/evaluation.entity.js';
import type { EvaluationDto, ReplyCommentDto, ReplyDto } from '../reply.dto.js';
import type { CaseDto } from '../case.dto.js';
import { type CaseNames, memberNamed } from '../beside.js';

/** Every round of every replying unit, what it promises and how it was rated. */
export function repliesView(kase: Case, names: CaseNames, viewer: Viewer): Pick<CaseDto, 'replies' | 'commitments'> {
  const { parts } = kase;
  const shown = parts.replies.filter(
    (reply) => !seesOwnPartOnly(viewer) || viewer.ownParts.some(({ id }) => id === reply.assignmentId),
  );
  const read = new Set(shown.filter((reply) => readsReply(viewer, reply)).map(({ id }) => id));
  return {
    replies: shown
      .filter((reply) => seesReply(viewer, reply))
      .map((reply) => replyView(kase, reply, names, viewer, read.has(reply.id))),
    commitments: parts.commitments
      .filter(({ replyId }) => read.has(replyId))
      .map(({ id, replyId, requestId, unitId, promise, dueOn }) => ({
        ...{ id, replyId, requestId, promise, dueOn },
        unitName: names.units.get(unitId)?.name ?? '',
      })),
  };
}

function replyView(kase: Case, reply: Reply, names: CaseNames, viewer: Viewer, readable: boolean): ReplyDto {
  const { parts } = kase;
  const { id, assignmentId, round, kind, state, version, issuedOn, deliveredOn } = reply;
  const reads = readsEvaluation(viewer, parts.proposal.state);
  const ratings = reads ? parts.evaluations.filter(({ replyId }) => replyId === id) : [];
  // What was entered for him and never counted is between the author and the secretariat.
  const told = ratings.filter(({ scanId, state: how }) => readsProxies(viewer) || scanId === null || how === 'valid');
  const standing = told.find(stands);
  return {
    ...{ id, assignmentId, round, kind, state, version, issuedOn, deliveredOn, readable },
    ...(readable ? textOf(kase, reply, names) : NO_TEXT),
    unitName: names.units.get(reply.unitId)?.name ?? '',
    signedAs: names.units.get(reply.unitId)?.signsAs ?? '',
    evaluation: standing ? evaluationView(kase, standing, names) : null,
    earlierEvaluations: told.filter((one) => !stands(one)).map((one) => evaluationView(kase, one, names)),
    comments: reads ? commentsOf(kase, id, names) : [],
  };
}

function evaluationView({ parts, today }: Case, evaluation: Evaluation, names: CaseNames): EvaluationDto {
  const { id, state, attitude, result, reason, ratedAt, ratedBy, scanId, signedOn, checkedBy, endedBecause } =
    evaluation;
  return {
    ...{ id, state, attitude, result, reason, scanId, signedOn, endedBecause },
    ratedAt: ratedAt.toISOString(),
    enteredBy: scanId === null ? null : (names.accounts.get(ratedBy) ?? ''),
    checkedBy: checkedBy === null ? null : (names.accounts.get(checkedBy) ?? ''),
    correctedBecause: evaluation.replacedBecause,
    correctable: mayBeCorrected(evaluation),
    contestable: mayBeContested(parts, evaluation, today),
  };
}

type ReplyText = Omit<
  ReplyDto,
  | 'id'
  | 'assignmentId'
  | 'round'
  | 'kind'
  | 'state'
  | 'version'
  | 'issuedOn'
  | 'deliveredOn'
  | 'readable'
  | 'unitName'
  | 'signedAs'
  | 'evaluation'
  | 'earlierEvaluations'
  | 'comments'
>;

const NO_TEXT: ReplyText = {
  ...{ correctsId: null, correctsNumber: null, correctedPassages: '', correctedBecause: '', ratingUntil: null },
  opening: '',
  points: [],
  opinionExplanations: [],
  closing: '',
  classCode: null,
  disclosure: null,
  disclosureReason: '',
  sentBackBecause: null,
  voidedBecause: null,
  drafters: [],
  documentNumber: null,
  signer: null,
  deliveries: [],
};

function textOf(kase: Case, reply: Reply, names: CaseNames): ReplyText {
  const { parts } = kase;
  const { opening, closing, classCode, disclosure, disclosureReason, documentNumber, signer } = reply;
  const { sentBackBecause, voidedBecause, correctsId, correctedPassages, correctedBecause, ratingUntil } = reply;
  // Words from before the class was changed stay with the drafters, should it change back; the letter leaves them out.
  const promises = reply.state === 'drafting' || promisesSomething(classCode);
  const ofReply = ({ replyId }: { replyId: string }) => replyId === reply.id;
  return {
    ...{ opening, closing, classCode, disclosure, disclosureReason, documentNumber, signer },
    ...{ sentBackBecause, voidedBecause, correctsId, correctedPassages, correctedBecause, ratingUntil },
    correctsNumber: correctsId === null ? null : kase.reply(correctsId).documentNumber,
    points: parts.points.filter(ofReply).map(({ requestId, answer, promise, promiseDueOn }) => ({
      ...{ requestId, answer },
      ...(promises ? { promise, promiseDueOn } : { promise: '', promiseDueOn: null }),
    })),
    opinionExplanations: reply.opinionExplanations.map((said) => ({
      ...said,
      unitName: names.units.get(kase.assignment(said.assignmentId).unitId)?.name ?? '',
    })),
    drafters: reply.drafters.flatMap((account) => names.accounts.get(account) ?? []),
    deliveries: parts.deliveries.filter(ofReply).map(({ memberId, way, deliveredOn }) => ({
      ...memberNamed(names, memberId),
      way,
      deliveredOn,
    })),
  };
}

function commentsOf({ parts }: Case, replyId: string, names: CaseNames): ReplyCommentDto[] {
  return parts.comments
    .filter((comment) => comment.replyId === replyId)
    .map(({ memberId, text, writtenAt }) => ({
      ...memberNamed(names, memberId),
      text,
      writtenAt: writtenAt.toISOString(),
    }));
}
