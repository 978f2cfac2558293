import type { Assignment, Case, Reply } from '../apps/web/src/lib/schemas.ts';
import type { Client, People } from './people.ts';

/** A proposal's text as its author writes it. */
export interface Text {
  title: string;
  background: string;
  requests: string[];
  suggestedUnits?: string;
}

/** Who takes part. Units and members are named by their logins. */
export interface Plan {
  text?: Text;
  author?: string;
  coSigners?: string[];
  lead?: string;
  co?: string[];
}

/** What follows on a draft, in its order. */
const STATIONS = ['submitted', 'registered', 'dispatched', 'assigned', 'signedFor', 'replied'] as const;
export type Station = 'draft' | (typeof STATIONS)[number];

export const SOME_TEXT: Text = {
  title: '关于完善老旧小区加装电梯后续维护的建议',
  background: '加装的电梯陆续过了质保期，维修资金和责任主体不清，部分电梯停运。',
  requests: ['明确维护责任主体。', '建立维修资金筹集办法。'],
};

/** Letters need numbers that no other letter of the unit has had this year: not of another worker, nor of another run. */
let letters = Number(process.env['TEST_WORKER_INDEX'] ?? 0) * 1_000_000 + (Date.now() % 1_000_000);
export const documentNumber = (unit: string): string => `${unit}函〔2026〕${String((letters += 1))}号`;

export const unitIdOf = async (people: People, login: string): Promise<string> => {
  const { session } = await people.client(login);
  return session.roles.find(({ unit }) => unit)?.unit?.id ?? '';
};

export const partOf = (kase: Case, unitName: string): Assignment => {
  const part = kase.assignments.findLast(
    (one) => one.unitName === unitName && !['ended', 'returned'].includes(one.state),
  );
  if (!part) throw new Error(`${unitName} has no part in ${kase.title}`);
  return part;
};

export const letterOf = (kase: Case, assignmentId: string): Reply => {
  const letter = kase.replies.findLast((one) => one.assignmentId === assignmentId);
  if (!letter) throw new Error('no letter was begun');
  return letter;
};

/** A case brought to where a journey begins, every step over the API by the person whose step it is. */
export async function caseAt(people: People, station: Station, plan: Plan = {}): Promise<Case> {
  const { author = 'dengbo', text = SOME_TEXT } = plan;
  const writer = await people.client(author);
  const bodyId = writer.session.roles.find(({ member }) => member)?.member?.bodyId;
  let kase = await writer.post('/proposals', { bodyId, ...text, disclosureWish: 'full' });
  const last = STATIONS.findIndex((one) => one === station);
  for (const next of STATIONS.slice(0, last + 1)) kase = await STEPS[next](people, kase, plan);
  return kase;
}

type Step = (people: People, kase: Case, plan: Plan) => Promise<Case>;

const STEPS: Record<(typeof STATIONS)[number], Step> = {
  async submitted(people, kase, { author = 'dengbo', coSigners = [] }) {
    const writer = await people.client(author);
    for (const login of coSigners) await coSign(people, kase, writer, login);
    return writer.post(`/proposals/${kase.id}/submit`);
  },

  async registered(people, kase) {
    const body = { categoryId: await someCategory(people, kase) };
    if (kase.kind === 'suggestion') return (await people.client('renda')).post(`/proposals/${kase.id}/register`, body);
    const proposed = { ...body, outcome: 'file', units: '市工业和信息化局' };
    await (await people.client('zhengxie')).post(`/proposals/${kase.id}/pre-review`, proposed);
    const second = await people.client('zhengxie2');
    const deciding = { decidedBy: 'committee', decidedOn: second.session.today };
    return second.post(`/proposals/${kase.id}/file`, deciding);
  },

  async dispatched(people, kase) {
    const clerk = await people.client(kase.kind === 'suggestion' ? 'renda' : 'zhengxie');
    const officeId = await unitIdOf(people, 'zhengfuban');
    return clerk.post(`/proposals/${kase.id}/dispatch`, { officeId, complex: false });
  },

  async assigned(people, kase, { lead = 'jiaotong', co = [] }) {
    const units = [{ unitId: await unitIdOf(people, lead), role: co.length > 0 ? 'lead' : 'sole' }];
    for (const login of co) units.push({ unitId: await unitIdOf(people, login), role: 'co' });
    return (await people.client('zhengfuban')).post(`/proposals/${kase.id}/assign`, { units });
  },

  async signedFor(people, kase, { lead = 'jiaotong', co = [] }) {
    let seen = kase;
    for (const login of [lead, ...co]) {
      const unit = await people.client(login);
      seen = await unit.post(`/assignments/${ownPart(unit, kase).id}/sign-for`);
    }
    return seen;
  },

  async replied(people, kase, { lead = 'jiaotong', co = [] }) {
    for (const login of co) await giveOpinion(people, login, kase);
    return deliverLetter(people, lead, kase);
  },
};

const ownPart = ({ session }: Client, kase: Case): Assignment =>
  partOf(kase, session.roles.find(({ unit }) => unit)?.unit?.name ?? '');

async function coSign(people: People, kase: Case, writer: Client, login: string): Promise<void> {
  const coSigner = await people.client(login);
  const memberId = coSigner.session.roles.find(({ member }) => member)?.member?.id;
  const { invitations, textVersion } = await writer.post(`/proposals/${kase.id}/invite`, { memberIds: [memberId] });
  const invitation = invitations.find((one) => one.memberId === memberId);
  await coSigner.post(`/invitations/${invitation?.id ?? ''}/confirm`, { textVersion });
}

async function someCategory(people: People, kase: Case): Promise<string> {
  const clerk = await people.client(kase.kind === 'suggestion' ? 'renda' : 'zhengxie');
  const { items } = await clerk.get<{ items: { id: string }[] }>(`/choices/categories?bodyId=${kase.body.id}`);
  return items[0]?.id ?? '';
}

export async function giveOpinion(people: People, login: string, kase: Case): Promise<Case> {
  const [drafter, leader] = [await people.client(login), await people.client(`${login}-lead`)];
  const part = ownPart(drafter, await drafter.get(`/proposals/${kase.id}`));
  const text = '同意，建议纳入下一年度计划。';
  const version = part.opinion?.version ?? 1;
  await drafter.put(`/assignments/${part.id}/opinion`, { version, text });
  await drafter.post(`/assignments/${part.id}/submit-opinion`);
  return leader.post(`/assignments/${part.id}/give-opinion`, { version: version + 1 });
}

/** From a blank letter to the one who checks it, as in any round. */
export async function writeForCheck(people: People, login: string, kase: Case): Promise<Reply> {
  const drafter = await people.client(login);
  const part = ownPart(drafter, await drafter.get(`/proposals/${kase.id}`));
  await drafter.post(`/assignments/${part.id}/contacts`, {
    heldOn: drafter.session.today,
    ...{ way: 'visit', people: '提出人、承办科室负责人', summary: '当面听取了意见。' },
  });
  const letter = letterOf(await drafter.get(`/proposals/${kase.id}`), part.id);
  await drafter.put(`/replies/${letter.id}`, {
    version: letter.version,
    ...{ correctedPassages: '', correctedBecause: '' },
    opening: '您提出的建议收悉，现答复如下。',
    points: kase.requests.map(({ id }) => ({ requestId: id, answer: '已经办理。', promise: '', promiseDueOn: null })),
    opinionExplanations: (await drafter.get(`/proposals/${kase.id}`)).assignments
      .filter(({ role, state }) => role === 'co' && state === 'opinionGiven')
      .map(({ id, opinion }) => ({
        ...{ assignmentId: id, opinionVersion: opinion?.version ?? 1 },
        ...{ adoption: 'adopted', words: '已纳入下一年度计划。' },
      })),
    closing: '感谢您的关心和支持。',
    ...{ classCode: 'A', disclosure: 'open', disclosureReason: '' },
  });
  return letterOf(await drafter.post(`/replies/${letter.id}/submit-for-check`), part.id);
}

/** From a blank letter to the proposers' hands, as in any round. */
export async function deliverLetter(people: People, login: string, kase: Case): Promise<Case> {
  const { id, version } = await writeForCheck(people, login, kase);
  const [drafter, leader] = [await people.client(login), await people.client(`${login}-lead`)];
  const read = { version };
  await leader.post(`/replies/${id}/pass-check`, read);
  await leader.post(`/replies/${id}/issue`, {
    ...{ documentNumber: documentNumber(login), signer: '负责人' },
    ...read,
  });
  return drafter.post(`/replies/${id}/deliver`, { deliveries: [] });
}
