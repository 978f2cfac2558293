import type { AssignmentStep, ProposalStep, ReplyStep, SystemStep } from '@jianyan/shared';
import type { ContactDto } from '../src/document/assignment.dto.js';
import type { CaseDto } from '../src/document/case.dto.js';
import type { Chance } from './chance.js';
import type { Town } from './town.js';

/** What a walker has before him when he takes a step. */
export interface Before {
  login: string;
  kase: CaseDto;
  /** The case, assignment or reply that the step is taken on. */
  subjectId: string;
  town: Town;
  today: string;
  chance: Chance;
  /** A number that no letter has yet. */
  number: () => string;
}

export interface Door {
  path: string;
  method?: 'patch' | 'put';
  body?: object;
}

const because = { reason: '情况说明。' };
const UNITS = ['jiaotong', 'fagai', 'jiaoyu', 'wenlv', 'gongxin', 'fayuan'];
const MEMBERS = {
  congress: ['dengbo', 'tanguiyan', 'hedi', 'shihuibin'],
  cppcc: ['mohongbo', 'gaoxiaoyan', 'lingxiao', 'shencongrong'],
};
/** Days on which a paper may have come: in session, at its cut-off, between sessions. */
const RECEIVED = ['2026-01-20', '2026-03-12', '2026-03-16'];
const TITLES = [
  '关于农村公路养护的建议',
  '关于100%回收_废电池的建议',
  'Ai进校园的提案',
  '关于Ⅱ类水源ΑΣ标识的建议',
  '养老',
  '桥',
];

const bodyKindOf = ({ kase }: Before) => (kase.kind === 'suggestion' ? 'congress' : 'cppcc');
const onCase = (step: string, body?: (at: Before) => object | Promise<object>) => async (at: Before) => ({
  path: `/proposals/${at.kase.id}/${step}`,
  body: await body?.(at),
});
const onPart = (step: string, body?: object) => (at: Before) => ({
  path: `/assignments/${at.subjectId}/${step}`,
  body,
});
const contactOf = ({ kase, chance }: Before, wanted: (contact: ContactDto) => boolean): string =>
  chance.oneOf(kase.contacts.filter(wanted)).id;
const onLetter = (step: string, body?: (at: Before) => object) => (at: Before) => ({
  path: `/replies/${at.subjectId}/${step}`,
  body: body?.(at),
});
const onInvitation = (step: string, whose: 'own' | 'any', body?: (at: Before) => object) => (at: Before) => {
  const { invitations } = at.kase;
  const own = invitations.filter((invitation) => whose === 'any' || invitation.own);
  // Offered while nobody is invited, too: then there is no such invitation.
  return { path: `/invitations/${own.length > 0 ? at.chance.oneOf(own).id : at.kase.id}/${step}`, body: body?.(at) };
};
const textRead = ({ kase: { textVersion } }: Before) => ({ textVersion });
const letterRead = ({ kase, subjectId }: Before) => ({
  version: kase.replies.find(({ id }) => id === subjectId)?.version ?? 1,
});
const category = async (at: Before) => ({ categoryId: await at.town.firstOf('categories', bodyKindOf(at)) });
const reason = async (at: Before) => ({ reasonId: await at.town.firstOf('decline_reasons', bodyKindOf(at)) });
/** A CPPCC proposal is decided by a body. */
const deciding = ({ kase, today }: Before) =>
  kase.kind === 'cppccProposal' ? { decidedBy: 'committee', decidedOn: today } : {};

/** Something signed, scanned and filed beforehand by whoever takes the step. */
const scan = ({ login, kase, town }: Before): Promise<string> => town.file(login, kase.id, { purpose: 'scan' });
/** Some letter of the case whose rating is this; where none is, the step is refused. */
const ratedAs = ({ kase, chance }: Before, wanted: (rating: CaseDto['replies'][number]['evaluation']) => boolean) =>
  chance.oneOf(kase.replies.filter(({ state, evaluation }) => state === 'delivered' && wanted(evaluation)));

/** What a walker never takes: what follows by itself, and what begins a case. */
type NotWalked = SystemStep | 'create';
type Walked =
  | `proposal ${Exclude<ProposalStep, NotWalked>}`
  | `assignment ${Exclude<AssignmentStep, NotWalked>}`
  | `reply ${Exclude<ReplyStep, NotWalked>}`;

/** The doors by which each step is taken, with something to say: by machine and step. */
export const DOORS: Record<Walked, (at: Before) => Door | Promise<Door>> = {
  'proposal autosave': ({ kase, chance }) => ({
    path: `/proposals/${kase.id}`,
    method: 'patch',
    body: { textVersion: kase.textVersion, title: chance.oneOf(TITLES) },
  }),
  'proposal invite': onCase('invite', ({ chance, town, ...at }) => ({
    memberIds: chance.some(MEMBERS[bodyKindOf({ chance, town, ...at })], 2).map(town.memberOf),
    ...(chance.next() < 0.5 && { expiresOn: at.today }),
  })),
  'proposal recallInvitation': onInvitation('recall', 'any'),
  'proposal confirm': onInvitation('confirm', 'own', textRead),
  'proposal declineInvitation': onInvitation('decline', 'own'),
  'proposal reopenText': onCase('reopen-text'),
  'proposal discard': onCase('discard'),
  'proposal recordPaperSignature': onCase('paper-signatures', async (at) => ({
    memberIds: at.chance.some(MEMBERS[bodyKindOf(at)], 2).map(at.town.memberOf),
    scanId: await scan(at),
  })),
  'proposal submit': onCase('submit', async (at) => ({
    ...(at.kase.filedOnBehalf?.disownedOn && { signedOriginalId: await scan(at) }),
  })),
  'proposal correctSession': onCase('correct-session', async (at) => ({
    ...{ ...because, scanId: await scan(at) },
    ...{ receivedOn: at.chance.oneOf(RECEIVED), receivedTime: at.chance.oneOf(['09:00', '16:30']) },
  })),
  'proposal disownFiling': onCase('disown-filing', () => because),
  'proposal confirmDisowning': onCase('confirm-disowning'),
  'proposal refuseDisowning': onCase('refuse-disowning', async (at) => ({ ...because, originalId: await scan(at) })),
  'proposal confirmFiling': onCase('confirm-filing', textRead),
  'proposal withdraw': onCase('withdraw', () => because),
  'proposal remindRevision': onCase('remind-revision'),
  'proposal closeReturned': onCase('close-returned'),
  'proposal preReview': onCase('pre-review', async (at) => ({
    ...{ ...(await category(at)), ...(await reason(at)), units: '市交通运输局', words: '请补充。' },
    ...{ outcome: at.chance.oneOf(['file', 'file', 'returnForRevision', 'decline']), declineOutcome: 'letter' },
    revisionReason: 'facts',
  })),
  'proposal sendBackReview': onCase('send-back-review', () => because),
  'proposal returnForRevision': onCase('return-for-revision', (at) => ({
    ...{ revisionReason: 'facts', words: '请补充。' },
    ...deciding(at),
  })),
  'proposal decline': onCase('decline', async (at) => ({
    ...{ ...(await reason(at)), words: '请补充。', outcome: 'letter' },
    ...deciding(at),
  })),
  'proposal takeBackDecline': onCase('take-back-decline', () => because),
  'proposal register': onCase('register', category),
  'proposal file': onCase('file', async (at) => ({ ...(await category(at)), ...deciding(at) })),
  'proposal changeCategory': onCase('change-category', async (at) => ({
    ...because,
    categoryId: await at.town.firstOf('categories', bodyKindOf(at), at.chance.oneOf([0, 1])),
  })),
  'proposal dispatch': onCase('dispatch', ({ town, chance }) => ({
    officeId: town.unitOf(chance.oneOf(['zhengfuban', 'zhengfuban', 'fayuan'])),
    complex: chance.next() < 0.3,
  })),
  'proposal recallDispatch': onCase('recall-dispatch', () => because),
  'proposal sendBack': onCase('send-back', () => because),
  'proposal assign': onCase('assign', ({ town, chance }) => {
    const [first = '', ...others] = chance.some(UNITS, 4);
    return {
      units: [
        { unitId: town.unitOf(first), role: others.length > 0 ? 'lead' : 'sole' },
        ...others.map((unit) => ({ unitId: town.unitOf(unit), role: chance.oneOf(['co', 'co', 'reference']) })),
      ],
    };
  }),
  'proposal addUnit': onCase('add-unit', ({ town, chance }) => ({
    unitId: town.unitOf(chance.oneOf(UNITS)),
    role: chance.oneOf(['co', 'reference']),
  })),
  'proposal reassign': onCase('reassign', ({ town, chance, kase }) => ({
    replacesAssignmentId: chance.oneOf(kase.assignments).id,
    unitId: town.unitOf(chance.oneOf(UNITS)),
  })),
  'proposal changeRoles': onCase('change-roles', ({ kase, chance }) => {
    const live = kase.assignments.filter(({ state }) => state !== 'returned' && state !== 'ended');
    const [first, ...others] = chance.some(live, live.length);
    const roles = others.map(({ unitId }) => ({ unitId, role: chance.oneOf(['co', 'co', 'reference']) }));
    return { ...because, units: [{ unitId: first?.unitId, role: others.length > 0 ? 'lead' : 'sole' }, ...roles] };
  }),
  'proposal orderRehandling': onCase('order-rehandling', ({ kase }) => ({
    ...because,
    assignmentIds: kase.assignments.filter(({ state }) => state === 'answered').map(({ id }) => id),
  })),
  'proposal settle': onCase('settle', () => ({ explanation: '已面谈。' })),
  'proposal closeUnrated': onCase('close-unrated'),
  'assignment signFor': onPart('sign-for'),
  'assignment allot': onPart('allot', { section: '规划科', person: '张永康', telephone: '0731-00001234' }),
  'assignment recordContact': (at) =>
    onPart('contacts', { heldOn: at.today, way: 'visit', people: '代表', summary: '听取意见。' })(at),
  'assignment correctContact': (at) => {
    const { today, subjectId } = at;
    const talk = { heldOn: today, way: 'telephone', people: '代表', summary: '听取意见。' };
    const contactId = contactOf(at, ({ assignmentId, correctable }) => assignmentId === subjectId && correctable);
    return onPart('correct-contact', { ...because, ...talk, contactId })(at);
  },
  'assignment answerContact': (at) => {
    const contactId = contactOf(at, ({ assignmentId, answerable }) => assignmentId === at.subjectId && answerable);
    const answer = at.chance.oneOf(['noObjection', 'differs', 'notHeld']);
    return onPart('answer-contact', { contactId, answer, words: '另有要求。' })(at);
  },
  'assignment upholdContact': async (at) => {
    const contactId = contactOf(
      at,
      ({ assignmentId, answer }) => assignmentId === at.subjectId && answer === 'notHeld',
    );
    return onPart('uphold-contact', { ...because, contactId, scanId: await scan(at) })(at);
  },
  'assignment requestReturn': onPart('request-return', { ...because, proposedUnit: '无' }),
  'assignment approveReturn': (at) =>
    onPart('approve-return', { newUnitId: at.town.unitOf(at.chance.oneOf(UNITS)) })(at),
  'assignment refuseReturn': onPart('refuse-return', because),
  'assignment recall': (at) => onPart('recall', { ...because, newUnitId: at.town.unitOf(at.chance.oneOf(UNITS)) })(at),
  'assignment waiveOpinion': onPart('waive-opinion', because),
  'assignment submitOpinion': onPart('submit-opinion'),
  'assignment takeBackOpinion': onPart('take-back-opinion'),
  'assignment sendBackOpinionDraft': onPart('send-back-opinion-draft', because),
  'assignment draftOpinion': ({ kase, subjectId }) => ({
    path: `/assignments/${subjectId}/opinion`,
    method: 'put',
    body: { version: kase.assignments.find(({ id }) => id === subjectId)?.opinion?.version ?? 1, text: '同意。' },
  }),
  'assignment giveOpinion': (at) =>
    onPart('give-opinion', {
      version: at.kase.assignments.find(({ id }) => id === at.subjectId)?.opinion?.version ?? 1,
    })(at),
  'assignment sendBackOpinion': onPart('send-back-opinion', because),
  'reply autosave': ({ kase, subjectId, chance }) => {
    const letter = kase.replies.find(({ id }) => id === subjectId);
    const part = kase.assignments.find(({ id }) => id === letter?.assignmentId);
    const correction = letter?.kind === 'correction';
    const requests = part?.role === 'separate' ? [null] : kase.requests.map(({ id }) => id);
    const asked = correction ? [] : requests;
    const classCode = correction ? null : chance.oneOf(['A', 'B']);
    const promised = classCode === 'B' ? { promise: '开工建设', promiseDueOn: '2027-12-31' } : undefined;
    return {
      path: `/replies/${subjectId}`,
      method: 'put',
      body: {
        version: letter?.version ?? 1,
        opening: '您提出的建议收悉。',
        correctedPassages: correction ? '第二段' : '',
        correctedBecause: correction ? '数字有误。' : '',
        points: asked.map((requestId) => ({
          requestId,
          answer: '已列入计划。',
          ...(promised ?? { promise: '', promiseDueOn: null }),
        })),
        opinionExplanations: kase.assignments
          .filter(({ role, state }) => role === 'co' && state === 'opinionGiven' && !correction)
          .map(({ id, opinion }) => ({
            ...{ assignmentId: id, opinionVersion: opinion?.version ?? 1 },
            ...{ adoption: chance.oneOf(['adopted', 'partlyAdopted', 'notAdopted']), words: '已研究采纳。' },
          })),
        closing: '感谢您的关心支持。',
        classCode,
        disclosure: 'open',
        disclosureReason: '',
      },
    };
  },
  'reply submitForCheck': onLetter('submit-for-check'),
  'reply takeBackCheck': onLetter('take-back-check'),
  'reply passCheck': onLetter('pass-check', letterRead),
  'reply sendBackDraft': onLetter('send-back-draft', () => because),
  'reply issue': onLetter('issue', (at) => ({
    documentNumber: at.number(),
    signer: '肖建国',
    ...letterRead(at),
  })),
  'reply voidLetter': onLetter('void-letter', () => because),
  'reply correctLetter': onLetter('correct-letter', () => ({
    ...{ correctedPassages: '第二段', correctedBecause: '数字有误。' },
  })),
  'reply deliver': onLetter('deliver', () => ({ deliveries: [] })),
  'proposal rate': ({ kase, chance }) => {
    const given = chance.oneOf(['satisfied', 'basicallySatisfied', 'dissatisfied']);
    const letters = kase.replies.filter(({ state, evaluation }) => state === 'delivered' && !evaluation);
    const body = { attitude: given, result: given, reason: given === 'dissatisfied' ? '没有时间表。' : '' };
    return { path: `/replies/${chance.oneOf(letters).id}/rate`, body };
  },
  'proposal correctRating': ({ kase, chance }) => {
    const letters = kase.replies.filter(({ evaluation }) => evaluation?.correctable);
    const body = {
      attitude: 'satisfied',
      result: chance.oneOf(['satisfied', 'basicallySatisfied']),
      because: '笔误。',
    };
    return { path: `/replies/${chance.oneOf(letters).id}/correct-rating`, body };
  },
  'proposal rateLate': ({ kase, chance }) => {
    const letters = kase.replies.filter(({ evaluation }) => evaluation?.state === 'unrated');
    const body = { attitude: 'satisfied', result: 'satisfied' };
    return { path: `/replies/${chance.oneOf(letters).id}/rate-late`, body };
  },
  'proposal rateByProxy': async (at) => {
    const given = at.chance.oneOf(['satisfied', 'dissatisfied']);
    const body = { attitude: given, result: given, reason: '没有时间表。', signedOn: at.today, scanId: await scan(at) };
    return { path: `/replies/${ratedAs(at, (rating) => rating === null).id}/rate-by-proxy`, body };
  },
  'proposal confirmProxyRating': (at) => {
    const { id, evaluation } = ratedAs(at, (rating) => rating?.state === 'pending');
    return { path: `/replies/${id}/confirm-proxy-rating`, body: { scanId: evaluation?.scanId } };
  },
  'proposal refuseProxyRating': (at) => ({
    path: `/replies/${ratedAs(at, (rating) => rating?.state === 'pending').id}/refuse-proxy-rating`,
    body: because,
  }),
  'proposal contestProxyRating': (at) => ({
    path: `/replies/${ratedAs(at, (rating) => Boolean(rating?.scanId)).id}/contest-proxy-rating`,
    body: {
      because: '不是我。',
      ...(at.chance.next() < 0.5 && { own: { attitude: 'satisfied', result: 'satisfied' } }),
    },
  }),
  'proposal comment': ({ kase, chance }) => ({
    path: `/replies/${chance.oneOf(kase.replies.filter(({ state }) => state === 'delivered')).id}/comment`,
    body: { text: '赞同。' },
  }),
};
