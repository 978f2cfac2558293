import type { ActionDto } from '../src/document/action.dto.js';
import type { CaseDto } from '../src/document/case.dto.js';
import type { Chance } from './chance.js';
import { type Door, DOORS } from './random-walk.doors.js';
import type { StartedApp } from './start-app.js';
import type { Town } from './town.js';

/** Steps that end a road are taken less often than they are offered, or every walk would be short. */
const RARE: readonly string[] = [
  'discard',
  'withdraw',
  'recallDispatch',
  'sendBack',
  'recall',
  'requestReturn',
  'decline',
];

/** Somebody and the case as he sees it. */
export interface Standing {
  login: string;
  kase: CaseDto;
}

export interface RandomWalk {
  /** Somebody takes a step that is open to him on one of the cases, as often as this; not every attempt is one. */
  stroll: (steps: number) => Promise<void>;
  /** Takes the step, with something to say. @returns whether it was taken, or refused */
  take: (at: Standing, action: ActionDto) => Promise<boolean>;
  /** Everybody who has to do with the case. */
  concernedBy: (id: string) => Promise<string[]>;
  /** The steps taken so far, by machine and name. */
  taken: readonly string[];
  /** The cases there are; a test may add some. */
  caseIds: string[];
}

export type WalkedApp = Pick<StartedApp, 'as' | 'clock' | 'dataSource'>;

interface Manner {
  /** Taken before anything else wherever one is open that was taken less than four times, the least taken first, by machine and name. */
  eagerFor?: readonly string[];
  /** Looks at what there is after each step. */
  after?: (step: string) => Promise<void>;
}

/** People who do, in no order, what the procedure leaves open to them. */
export function randomWalk(started: WalkedApp, town: Town, chance: Chance, manner: Manner = {}): RandomWalk {
  const taken: string[] = [];
  const caseIds: string[] = [];
  let letters = 0;

  async function concernedBy(id: string): Promise<string[]> {
    const accounts = await started.dataSource.query<{ login: string }[]>(
      `SELECT DISTINCT login FROM proposals, account_roles AS held JOIN accounts ON accounts.id = held.account_id
       WHERE proposals.id = $1 AND (
         held.body_id = proposals.body_id OR held.unit_id = proposals.office_id
         OR held.member_id = proposals.author_member_id
         OR held.member_id IN (SELECT member_id FROM invitations WHERE proposal_id = $1)
         OR held.unit_id IN (SELECT unit_id FROM assignments WHERE proposal_id = $1))
       ORDER BY login`,
      [id],
    );
    return accounts.map(({ login }) => login);
  }

  const timesTaken = ({ machine, step }: ActionDto): number =>
    taken.filter((name) => name === `${machine} ${step}`).length;
  const isWanted = (action: ActionDto): boolean =>
    action.unmet.length === 0 &&
    (manner.eagerFor?.includes(`${action.machine} ${action.step}`) ?? false) &&
    timesTaken(action) < 4;

  /** Whoever has something to do; where people are eager, whoever may do what nobody has done yet. */
  async function offered(): Promise<Standing | undefined> {
    const id = chance.oneOf(caseIds);
    const logins = await concernedBy(id);
    let first: Standing | undefined;
    for (const login of chance.some(logins, logins.length)) {
      const { status, body } = await (await started.as(login)).get(`/api/proposals/${id}`);
      const kase = body as CaseDto;
      if (status !== 200 || kase.availableActions.length === 0) continue;
      if (!manner.eagerFor || kase.availableActions.some(isWanted)) return { login, kase };
      first ??= { login, kase };
    }
    return first;
  }

  async function take(at: Standing, { machine, step, subjectId }: ActionDto): Promise<boolean> {
    const door = (DOORS as Partial<Record<string, (typeof DOORS)[keyof typeof DOORS]>>)[`${machine} ${step}`];
    if (!door) return false;
    const number = () => `株函〔2026〕${String((letters += 1))}号`;
    const before = { ...at, subjectId, town, today: started.clock.today(), chance, number };
    const { path, method, body = {} }: Door = await door(before);
    const response = await (await started.as(at.login))[method ?? 'post'](`/api${path}`).send(body);
    if (response.status >= 500) throw new Error(`${at.login} ${path}: ${JSON.stringify(response.body)}`);
    if (response.status >= 300) return false;
    taken.push(`${machine} ${step}`);
    await manner.after?.(`${at.login} ${path}`);
    return true;
  }

  async function attempt(): Promise<void> {
    const at = await offered();
    if (!at) return;
    const open = at.kase.availableActions.filter(
      ({ step, unmet }) => unmet.length === 0 && (!RARE.includes(step) || chance.next() < 0.15),
    );
    const wanted = at.kase.availableActions.filter(isWanted).sort((a, b) => timesTaken(a) - timesTaken(b));
    const [least] = wanted;
    if (least) await take(at, least);
    else if (open.length > 0) await take(at, chance.oneOf(open));
  }

  return {
    taken,
    caseIds,
    concernedBy,
    take,
    async stroll(steps) {
      const goal = taken.length + steps;
      for (let left = 3 * steps; left > 0 && taken.length < goal; left -= 1) await attempt();
    },
  };
}
