import type { AttachmentPurpose, BodyKind } from '@jianyan/shared';
import type { CaseDto } from '../src/document/case.dto.js';
import { demoAccountsOf, seedAccounts } from '../src/demo/accounts.js';
import { type DemoRegisters, seedRegisters } from '../src/demo/registers.js';
import { pdf } from './files.js';
import type { StartedApp } from './start-app.js';

/** The registers and people of the demo, without its cases: who acts in the tests of the procedure. */
export interface Town extends DemoRegisters {
  /** Some category or reason that the body offers: the first, or one after so many others. */
  firstOf: (table: 'categories' | 'decline_reasons', body: BodyKind, after?: number) => Promise<string>;
  /** The member an account files as. */
  memberOf: (login: string) => string;
  /** The person's name. */
  nameOf: (login: string) => string;
  /** The unit an account works in. */
  unitOf: (login: string) => string;
  /** Takes a step as somebody and answers the case: `step('renda', '/proposals/…/register', {…})`. */
  step: (login: string, path: string, body?: object) => Promise<CaseDto>;
  /** Adds a file as somebody. @returns its id */
  file: (
    login: string,
    caseId: string,
    belongsTo: { purpose: AttachmentPurpose; subjectId?: string },
  ) => Promise<string>;
  /** The case as somebody sees it. */
  see: (login: string, caseId: string) => Promise<CaseDto>;
}

export async function town({ dataSource, clock, as }: StartedApp): Promise<Town> {
  const registers = await seedRegisters(dataSource, clock);
  await seedAccounts(dataSource, clock, registers);
  const scopes = (of: 'memberId' | 'unitId') =>
    new Map(
      demoAccountsOf(registers).flatMap(({ login, roles }) => roles.flatMap((r) => (r[of] ? [[login, r[of]]] : []))),
    );
  const names = new Map(demoAccountsOf(registers).map(({ login, name }) => [login, name]));
  const [memberIds, unitIds] = [scopes('memberId'), scopes('unitId')];
  return {
    ...registers,
    async firstOf(table, body, after = 0) {
      const [row] = await dataSource.query<{ id: string }[]>(
        `SELECT id FROM ${table} WHERE body_id = $1 ORDER BY position LIMIT 1 OFFSET $2`,
        [registers.bodies[body], after],
      );
      return row?.id ?? '';
    },
    memberOf: (login) => memberIds.get(login) ?? '',
    nameOf: (login) => names.get(login) ?? '',
    unitOf: (login) => unitIds.get(login) ?? '',
    async step(login, path, body = {}) {
      const response = await (await as(login)).post(`/api${path}`).send(body);
      if (response.status >= 300)
        throw new Error(`${login} ${path}: ${response.status} ${JSON.stringify(response.body)}`);
      return response.body as CaseDto;
    },
    async file(login, caseId, belongsTo) {
      const request = (await as(login)).post(`/api/proposals/${caseId}/attachments`).field(belongsTo);
      const { body } = await request.attach('file', pdf(), { filename: '附件.pdf' }).expect(201);
      return (body as { id: string }).id;
    },
    async see(login, caseId) {
      const response = await (await as(login)).get(`/api/proposals/${caseId}`).expect(200);
      return response.body as CaseDto;
    },
  };
}
