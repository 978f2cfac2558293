import { createHash } from 'node:crypto';
import type { Machine } from '@jianyan/shared';
import { v7 as newId } from 'uuid';
import type { Case } from '../case/case.js';
import { type FileSubject, filesOf } from '../case/file-subject.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { HistoryEvent } from '../case/rows/history-event.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { type KeptText, TextVersion } from '../case/rows/text-version.entity.js';

/** What has a text: the case itself, a co-handler's part, a letter. */
interface Written {
  machine: Machine;
  assignment?: Assignment;
  reply?: Reply;
}

/** Keeps the text as it stands now, unless this very text is kept already. */
export function keepText(kase: Case, { id: eventId }: Pick<HistoryEvent, 'id'>, written: Written): void {
  const { subjectId, version, content: fields, files } = textOf(kase, written);
  const content: KeptText = {
    ...fields,
    files: filesOf(kase.parts.attachments, files).map(({ id, name, sha256 }) => ({ id, name, sha256 })),
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const kept = { id: newId(), ...kase.key, machine: written.machine, subjectId, version, content, digest };
  kase.keptTexts.push(Object.assign(new TextVersion(), { ...kept, eventId, keptAt: kase.now }));
}

interface Text {
  subjectId: string;
  version: number;
  content: Readonly<Record<string, unknown>>;
  files: FileSubject;
}

function textOf(kase: Case, { machine, assignment, reply }: Written): Text {
  if (reply) return letterText(kase, reply);
  if (assignment) return opinionText(assignment);
  if (machine !== 'proposal') throw new Error(`a step of ${machine} has no text to keep`);
  return proposalText(kase);
}

function proposalText({ proposal, parts }: Case): Text {
  const { id: subjectId, textVersion: version, title, background, suggestedUnits, disclosureWish } = proposal;
  const requests = parts.requests.map(({ id, text }) => ({ id, text }));
  const content = { title, background, requests, suggestedUnits, disclosureWish };
  return { subjectId, version, content, files: { purpose: 'proposal', subjectId: null } };
}

const opinionText = ({ id: subjectId, opinionVersion: version, opinionText: text }: Assignment): Text => ({
  ...{ subjectId, version, content: { text } },
  files: { purpose: 'opinion', subjectId },
});

/** With what issuing adds to it. */
function letterText({ parts }: Case, reply: Reply): Text {
  const {
    id: subjectId,
    version,
    opening,
    opinionExplanations,
    closing,
    classCode,
    disclosure,
    disclosureReason,
  } = reply;
  const { documentNumber, signer, issuedOn, correctsId, correctedPassages, correctedBecause } = reply;
  const points = parts.points
    .filter(({ replyId }) => replyId === subjectId)
    .map(({ requestId, answer, promise, promiseDueOn }) => ({ requestId, answer, promise, promiseDueOn }));
  const content = { opening, points, opinionExplanations, closing, classCode, disclosure, disclosureReason };
  const correction = { correctsId, correctedPassages, correctedBecause };
  return {
    ...{ subjectId, version, content: { ...content, ...correction, documentNumber, signer, issuedOn } },
    files: { purpose: 'reply', subjectId },
  };
}
