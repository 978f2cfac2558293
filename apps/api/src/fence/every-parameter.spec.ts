import { ROLE_SCOPE, type Role, ROLES } from '@jianyan/shared';
import request from 'supertest';
import { expect, it } from 'vitest';
import { operationsOf, type Schema } from '../../test/every-route.js';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';
import { openApiDocument } from './served/openapi.js';

const { app, server, dataSource, clock, addAccount, as } = await startApp();
const { bodies, units, members } = await seedRegisters(dataSource, clock);
const scopes = {
  none: {},
  body: { bodyId: bodies.congress },
  unit: { unitId: units.get('市政府办公室') },
  member: { memberId: members.congress.get('邓波') },
};
const grantOf = (role: Role) => ({ role, ...scopes[ROLE_SCOPE[role]] });
await addAccount('admin', [grantOf('admin')]);
await addAccount('everything-else', ROLES.filter((role) => role !== 'admin').map(grantOf));

const contract = openApiDocument(app);
const operations = operationsOf(contract);
const filled = (path: string) => path.replace(/\{\w+\}/g, '0198c0de-0000-7000-8000-000000000000');

interface Refused {
  status: number;
  body: { code?: string; fields?: { field: string; code: string }[] };
}

/** What those answer for whom the door opens. */
async function answersTo(method: string, address: string, body?: object): Promise<Refused[]> {
  const answers: Refused[] = [];
  for (const login of ['admin', 'everything-else']) {
    const asked = (await as(login))[method as 'post'](address);
    const answer: Refused = await (method === 'get' ? asked : asked.send(body ?? {}));
    if (answer.body.code !== 'not-permitted') answers.push(answer);
  }
  return answers;
}

it('refuses, on every route, a parameter that it does not know', async () => {
  const accepted: string[] = [];
  for (const { method, path } of operations) {
    const answers = await answersTo(method, `${filled(path)}?colour=red`);
    const refused = { code: 'invalid-input', fields: [{ field: 'colour', code: 'unknown-property' }] };
    expect(answers.length, path).toBeGreaterThan(0);
    for (const { status, body } of answers) {
      const { code, fields } = body;
      const told = { code, fields: fields?.map(({ field, code: fault }) => ({ field, code: fault })) };
      if (status !== 422 || JSON.stringify(told) !== JSON.stringify(refused))
        accepted.push(`${status} ${method} ${path}`);
    }
  }
  expect(accepted).toEqual([]);
});

it('refuses it also where no controller answers', async () => {
  const { body } = await request(server).get('/api/openapi.json?colour=red').expect(422);
  expect(body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'colour', code: 'unknown-property' }] });
});

it('refuses, in every body and every part of one, null where it means nothing', async () => {
  const accepted: string[] = [];
  let tried = 0;
  for (const { method, path, body = {} } of operations) {
    for (const { field, sent } of withNull(body)) {
      tried += 1;
      for (const { status, body: answer } of await answersTo(method, filled(path), sent)) {
        const named = answer.fields?.some((fault) => fault.field === field && fault.code === 'required');
        if (status !== 422 || !named) accepted.push(`${status} ${method} ${path} ${field}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(120);
  expect(accepted).toEqual([]);
});

/** A body for each property, of the body or of one of its parts, that has null where the contract knows none. */
function withNull(properties: Record<string, Schema>): { field: string; sent: object }[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const own = schema.anyOf?.some((one) => 'type' in one && one.type === 'null')
      ? []
      : [{ field: name, sent: { [name]: null } }];
    const part = partOf(schema.items ?? schema);
    const inside = withNull(part ?? {}).map(({ field, sent }) => ({
      field: `${name}.${schema.items ? '0.' : ''}${field}`,
      sent: { [name]: schema.items ? [sent] : sent },
    }));
    return [...own, ...inside];
  });
}

function partOf({ $ref = '' }: Schema): Record<string, Schema> | undefined {
  const described: Schema | undefined = contract.components?.schemas?.[$ref.split('/').at(-1) ?? ''];
  return described?.properties;
}
