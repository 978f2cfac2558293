import type { CaseDto } from '../src/document/case.dto.js';
import type { Chance } from './chance.js';
import { DOORS } from './random-walk.doors.js';
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

export interface RandomWalk {
  /** Somebody takes a step that is open to him on one of the cases, as often as this; not every attempt is one. */
  stroll: (steps: number) => Promise<void>;
  /** The steps taken so far, by machine and name. */
  taken: readonly string[];
  /** The cases there are; a test may add some. */
  caseIds: string[];
}

/** People who do, in no order, what the procedure leaves open to them. */
export function randomWalk(started: StartedApp, town: Town, chance: Chance): RandomWalk {
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

  async function offered(): Promise<{ login: string; kase: CaseDto } | undefined> {
    const id = chance.oneOf(caseIds);
    const logins = await concernedBy(id);
    for (const login of chance.some(logins, logins.length)) {
      const { status, body } = await (await started.as(login)).get(`/api/proposals/${id}`);
      const kase = body as CaseDto;
      if (status === 200 && kase.availableActions.length > 0) return { login, kase };
    }
    return undefined;
  }

  async function attempt(): Promise<void> {
    const at = await offered();
    if (!at) return;
    const open = at.kase.availableActions.filter(
      ({ step, unmet }) => unmet.length === 0 && (!RARE.includes(step) || chance.next() < 0.15),
    );
    if (open.length === 0) return;
    const { machine, step, subjectId } = chance.oneOf(open);
    const door = (DOORS as Partial<Record<string, (typeof DOORS)[keyof typeof DOORS]>>)[`${machine} ${step}`];
    if (!door) return;
    const number = () => `株函〔2026〕${String((letters += 1))}号`;
    const before = { ...at, subjectId, town, today: started.clock.today(), chance, number };
    const { path, method = 'post', body = {} } = await door(before);
    const response = await (await started.as(at.login))[method](`/api${path}`).send(body);
    if (response.status < 300) taken.push(`${machine} ${step}`);
    else if (response.status >= 500) throw new Error(`${at.login} ${path}: ${JSON.stringify(response.body)}`);
  }

  return {
    taken,
    caseIds,
    async stroll(steps) {
      const goal = taken.length + steps;
      for (let left = 3 * steps; left > 0 && taken.length < goal; left -= 1) await attempt();
    },
  };
}
