import type { AssignmentRole, AttachmentPurpose } from '@jianyan/shared';
import type { CaseDto } from '../src/document/case.dto.js';
import type { AssignmentDto } from '../src/document/assignment.dto.js';
import type { ReplyDto } from '../src/document/reply.dto.js';
import type { SavedReplyDto } from '../src/document/saved.dto.js';
import type { StartedApp } from './start-app.js';
import { type Town, town } from './town.js';

/** How far a case is walked: each station by the real steps, taken by the people who would take them. */
const STATIONS = [
  'submitted',
  'accepted',
  'dispatched',
  'assigned',
  'signedFor',
  'contacted',
  'opinionsIn',
  'drafted',
  'checking',
  'awaitingIssue',
  'issued',
  'delivered',
] as const;
export type Station = (typeof STATIONS)[number];

/** Units are named by the login of their drafter. */
export interface Plan {
  /** `dengbo` files a suggestion with the congress, `mohongbo` a proposal with the CPPCC. */
  author?: string;
  coSigners?: string[];
  /** Filed in his name by the secretariat, who had it on the telephone. */
  onBehalf?: boolean;
  complex?: boolean;
  lead?: string;
  sole?: string;
  separate?: string[];
  co?: string[];
  reference?: string[];
  /** Of every reply; B comes with a promise for the first request. */
  classCode?: 'A' | 'B' | 'C';
}

export interface Refusal {
  status: number;
  code: string;
  params?: Record<string, string | number>;
  fields?: { field: string; code: string }[];
}

export interface Walk extends Town {
  /** A new case, walked to this station. */
  caseAt: (station: Station, plan?: Plan) => Promise<WalkedCase>;
  /** The refusal that the step meets. */
  refusal: (login: string, path: string, body?: object) => Promise<Refusal>;
  /** The code each of these people is refused with. */
  refusals: (logins: readonly string[], path: string, body?: object) => Promise<Record<string, string>>;
}

/** The town's people, and cases that they have brought to where a test begins. */
export async function walk(started: StartedApp): Promise<Walk> {
  const place = await town(started);
  let letters = 0;

  async function refusal(login: string, path: string, body: object = {}): Promise<Refusal> {
    const client = await started.as(login);
    const method = path.endsWith('/opinion') || /^\/replies\/[^/]+$/.test(path) ? 'put' : 'post';
    const response = await client[method](`/api${path}`).send(body);
    if (response.status < 400) throw new Error(`${login} ${path} was not refused`);
    return { status: response.status, ...(response.body as Omit<Refusal, 'status'>) };
  }

  async function refusals(logins: readonly string[], path: string, body?: object): Promise<Record<string, string>> {
    const codes: Record<string, string> = {};
    for (const login of logins) codes[login] = (await refusal(login, path, body)).code;
    return codes;
  }

  async function caseAt(station: Station, plan: Plan = { lead: 'jiaotong', co: ['fagai'] }): Promise<WalkedCase> {
    const id = await filed(place, plan, started.clock.today());
    const kase = new WalkedCase(started, place, id, plan, () => `株函〔2026〕${String((letters += 1))}号`);
    for (const next of STATIONS.slice(1, STATIONS.indexOf(station) + 1)) await kase.goTo(next);
    return kase;
  }

  return { ...place, caseAt, refusal, refusals };
}

const VERSION = 'SELECT version FROM replies WHERE id = $1';

const secretariatOf = ({ author }: Plan): string => (author === 'mohongbo' ? 'zhengxie' : 'renda');

async function filed({ step, memberOf }: Town, plan: Plan, today: string): Promise<string> {
  const { author = 'dengbo', coSigners = [] } = plan;
  const filer = plan.onBehalf ? secretariatOf(plan) : author;
  const onBehalf = { receivedHow: 'telephone', receivedOn: today };
  const { id } = await step(filer, '/proposals', {
    ...(plan.onBehalf && { authorMemberId: memberOf(author), onBehalf }),
    title: '关于推动G320上跨四三〇厂专用线立交工程的建议',
    background: '通行条件制约国道与城市路网衔接。',
    requests: ['推进立项和实施。', '改善衔接效率。'],
    disclosureWish: 'full',
  });
  if (coSigners.length > 0) {
    const { invitations, textVersion } = await step(filer, `/proposals/${id}/invite`, {
      memberIds: coSigners.map(memberOf),
    });
    for (const login of coSigners) {
      const invitation = invitations.find(({ memberId }) => memberId === memberOf(login));
      await step(login, `/invitations/${invitation?.id}/confirm`, { textVersion });
    }
  }
  await step(filer, `/proposals/${id}/submit`);
  return id;
}

/** A case on its way, with what a test asks of it. */
export class WalkedCase {
  constructor(
    private readonly started: StartedApp,
    private readonly place: Town,
    readonly id: string,
    private readonly plan: Plan,
    private readonly nextNumber: () => string,
  ) {}

  get secretariat(): string {
    return secretariatOf(this.plan);
  }

  /** Takes a step of the case itself. */
  take(login: string, step: string, body?: object): Promise<CaseDto> {
    return this.place.step(login, `/proposals/${this.id}/${step}`, body);
  }

  see(login: string): Promise<CaseDto> {
    return this.place.see(login, this.id);
  }

  /** The newest part of the unit, over or not, as somebody sees it. */
  async part(unit: string, login = this.secretariat): Promise<AssignmentDto> {
    const id = await this.newest('assignments', unit);
    return found((await this.see(login)).assignments.find((assignment) => assignment.id === id));
  }

  /** The newest letter of the unit, as somebody sees it. */
  async letter(unit: string, login = this.secretariat): Promise<ReplyDto> {
    const id = await this.newest('replies', unit);
    return found((await this.see(login)).replies.find((reply) => reply.id === id));
  }

  /** The address of a step on the unit's newest part, for whoever takes it. */
  async onPart(unit: string, step: string): Promise<string> {
    return `/assignments/${await this.newest('assignments', unit)}/${step}`;
  }

  /** The address of a step on the unit's newest letter. */
  async onLetter(unit: string, step: string): Promise<string> {
    return `/replies/${await this.newest('replies', unit)}/${step}`;
  }

  /** Takes a step on a unit's part, as that unit's drafter unless told otherwise. */
  async takeOnPart(unit: string, step: string, body?: object, login = unit): Promise<CaseDto> {
    return this.place.step(login, await this.onPart(unit, step), body);
  }

  async takeOnLetter(unit: string, step: string, body?: object, login = unit): Promise<CaseDto> {
    return this.place.step(login, await this.onLetter(unit, step), body);
  }

  /** Adds a file as somebody. @returns its id */
  file(login: string, belongsTo: { purpose: AttachmentPurpose; subjectId?: string }): Promise<string> {
    return this.place.file(login, this.id, belongsTo);
  }

  async talk(unit: string): Promise<void> {
    const heldOn = this.started.clock.today();
    await this.takeOnPart(unit, 'contacts', { heldOn, way: 'visit', people: '邓波代表', summary: '听取了意见。' });
  }

  async giveOpinion(unit: string): Promise<void> {
    const { id, opinion } = await this.part(unit, unit);
    const client = await this.started.as(unit);
    await client
      .put(`/api/assignments/${id}/opinion`)
      .send({ version: opinion?.version ?? 1, text: '同意，建议分两期实施。' })
      .expect(200);
    await this.takeOnPart(unit, 'submit-opinion');
    await this.takeOnPart(
      unit,
      'give-opinion',
      { version: (await this.part(unit, unit)).opinion?.version },
      `${unit}-lead`,
    );
  }

  /** A whole letter: an answer to every request, or to the unit's own part. */
  async letterText(unit: string, classCode = this.plan.classCode ?? 'A'): Promise<object> {
    const { requests } = await this.see(this.secretariat);
    const { version } = await this.letter(unit);
    const separate = this.plan.separate?.includes(unit);
    const asked = separate ? [null] : requests.map(({ id }) => id);
    const promised = classCode === 'B' ? { promise: '开工建设', promiseDueOn: '2026-12-31' } : undefined;
    return {
      version,
      ...{ correctedPassages: '', correctedBecause: '', opening: '您提出的建议收悉。' },
      points: asked.map((requestId, index) => ({
        requestId,
        answer: '已列入计划。',
        ...((index === 0 && promised) || { promise: '', promiseDueOn: null }),
      })),
      opinionExplanations: await this.explanations(),
      closing: '感谢您的关心支持。',
      classCode,
      disclosure: 'open',
      disclosureReason: '',
    };
  }

  /** What a letter says of each opinion that was given. */
  private explanations(): Promise<object[]> {
    return this.started.dataSource.query(
      `SELECT id AS "assignmentId", opinion_version AS "opinionVersion", 'adopted' AS adoption, '已采纳。' AS words
       FROM assignments WHERE proposal_id = $1 AND role = 'co' AND state = 'opinionGiven' ORDER BY id`,
      [this.id],
    );
  }

  /** Saves a letter. */
  async write(unit: string, text?: object): Promise<SavedReplyDto> {
    const client = await this.started.as(unit);
    const { id } = await this.letter(unit);
    const { body } = await client
      .put(`/api/replies/${id}`)
      .send(text ?? (await this.letterText(unit)))
      .expect(200);
    return body as SavedReplyDto;
  }

  /** Whoever passes or signs the unit's newest letter says which version he has read. */
  async read(unit: string): Promise<{ version: number }> {
    const id = await this.newest('replies', unit);
    return found((await this.started.dataSource.query<{ version: number }[]>(VERSION, [id]))[0]);
  }

  async passCheck(unit: string): Promise<CaseDto> {
    return this.takeOnLetter(unit, 'pass-check', await this.read(unit), `${unit}-lead`);
  }

  async issue(unit: string, documentNumber = this.nextNumber()): Promise<CaseDto> {
    const signed = { documentNumber, signer: '肖建国', ...(await this.read(unit)) };
    return this.takeOnLetter(unit, 'issue', signed, `${unit}-lead`);
  }

  /** From a blank letter to the proposers' hands, as in any round. */
  async reply(unit: string): Promise<CaseDto> {
    await this.talk(unit);
    await this.write(unit);
    await this.takeOnLetter(unit, 'submit-for-check');
    await this.passCheck(unit);
    await this.issue(unit);
    return this.takeOnLetter(unit, 'deliver', { deliveries: [] });
  }

  async rate(unit: string, attitude: string, result = attitude, reason = ''): Promise<CaseDto> {
    return this.takeOnLetter(unit, 'rate', { attitude, result, reason }, this.plan.author ?? 'dengbo');
  }

  /** The steps so far, the oldest first. */
  async events(): Promise<{ step: string; actor: string; by: string; from: string | null; to: string }[]> {
    return this.started.dataSource.query(
      `SELECT step, actor, account_name AS by, from_state AS "from", to_state AS "to"
       FROM events WHERE proposal_id = $1 ORDER BY events.id`,
      [this.id],
    );
  }

  /** The logins told of the newest event of this step. */
  async told(step: string): Promise<string[]> {
    const rows = await this.started.dataSource.query<{ login: string }[]>(
      `SELECT login FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       WHERE event_id = (
         SELECT id FROM events WHERE proposal_id = $1 AND step = $2 ORDER BY number DESC LIMIT 1) ORDER BY login`,
      [this.id, step],
    );
    return rows.map(({ login }) => login);
  }

  /** The case's clocks of this kind: when due and how they ended. */
  async clocks(clock: string): Promise<{ dueOn: string; metOn: string | null; droppedOn: string | null }[]> {
    return this.started.dataSource.query(
      `SELECT due_on AS "dueOn", met_on AS "metOn", dropped_on AS "droppedOn"
       FROM deadlines WHERE proposal_id = $1 AND clock = $2 ORDER BY id`,
      [this.id, clock],
    );
  }

  async goTo(station: Station): Promise<void> {
    const { lead, sole, separate = [], co = [], reference = [] } = this.plan;
    const replying = [lead, sole, ...separate].filter((unit) => unit !== undefined);
    switch (station) {
      case 'submitted':
        return;
      case 'accepted':
        return this.accept();
      case 'dispatched':
        await this.take(this.secretariat, 'dispatch', {
          officeId: this.place.unitOf('zhengfuban'),
          complex: this.plan.complex ?? false,
        });
        return;
      case 'assigned':
        await this.take('zhengfuban', 'assign', { units: this.units() });
        return;
      case 'signedFor':
        return each([...replying, ...co, ...reference], (unit) => this.takeOnPart(unit, 'sign-for'));
      case 'contacted':
        return each(replying, (unit) => this.talk(unit));
      case 'opinionsIn':
        return each(co, (unit) => this.giveOpinion(unit));
      case 'drafted':
        return each(replying, (unit) => this.write(unit));
      case 'checking':
        return each(replying, (unit) => this.takeOnLetter(unit, 'submit-for-check'));
      case 'awaitingIssue':
        return each(replying, (unit) => this.passCheck(unit));
      case 'issued':
        return each(replying, (unit) => this.issue(unit));
      case 'delivered':
        return each(replying, (unit) => this.takeOnLetter(unit, 'deliver', { deliveries: [] }));
    }
  }

  /** The units of the plan as a dispatcher names them. */
  units(): { unitId: string; role: AssignmentRole; part?: string }[] {
    const { lead, sole, separate = [], co = [], reference = [] } = this.plan;
    const as = (role: AssignmentRole, logins: readonly (string | undefined)[], part?: string) =>
      logins
        .filter((login) => login !== undefined)
        .map((login) => ({ unitId: this.place.unitOf(login), role, ...(part && { part }) }));
    return [
      ...as('lead', [lead]),
      ...as('sole', [sole]),
      ...as('separate', separate, '各自职责范围内的部分'),
      ...as('co', co),
      ...as('reference', reference),
    ];
  }

  private async newest(table: 'assignments' | 'replies', unit: string): Promise<string> {
    const [row] = await this.started.dataSource.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE proposal_id = $1 AND unit_id = $2 ORDER BY id DESC LIMIT 1`,
      [this.id, this.place.unitOf(unit)],
    );
    return found(row).id;
  }

  /** By which body of the CPPCC, and when, what is reviewed is decided: today. */
  deciding(): { decidedBy: 'committee'; decidedOn: string } {
    return { decidedBy: 'committee', decidedOn: this.started.clock.today() };
  }

  private async accept(): Promise<void> {
    const { place, secretariat } = this;
    if (secretariat === 'renda') {
      await this.take('renda', 'register', { categoryId: await place.firstOf('categories', 'congress') });
      return;
    }
    const categoryId = await place.firstOf('categories', 'cppcc');
    await this.take('zhengxie', 'pre-review', { outcome: 'file', categoryId, units: '市交通运输局' });
    await this.take('zhengxie2', 'file', this.deciding());
  }
}

async function each(units: readonly string[], act: (unit: string) => Promise<unknown>): Promise<void> {
  for (const unit of units) await act(unit);
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('The unit has no such part in the case.');
  return row;
}
