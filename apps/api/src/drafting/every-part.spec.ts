import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';

const started = await startApp();
const { step, see } = await town(started);

it('a draft keeps every part of its text, from its creation and from each saving', async () => {
  const { components } = JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
    components: { schemas: { ChangeProposal: { properties: Record<string, { type?: string }> } } };
  };
  const parts = Object.entries(components.schemas.ChangeProposal.properties)
    .filter(([, { type }]) => type === 'string')
    .map(([name]) => name);
  expect(parts).toEqual(expect.arrayContaining(['title', 'background']));
  const said = (what: string) => Object.fromEntries(parts.map((name) => [name, `${what}${name}`]));

  const begun = { ...said('起草'), requests: ['请求。'], disclosureWish: 'full' };
  const { id, textVersion, ...asBegun } = await step('dengbo', '/proposals', begun);
  expect(asBegun).toMatchObject({ ...begun, requests: [{ text: '请求。' }] });

  const change = { ...said('改为'), requests: [{ text: '另一条。' }], disclosureWish: 'titleOnly' };
  const client = await started.as('dengbo');
  await client
    .patch(`/api/proposals/${id}`)
    .send({ textVersion, ...change })
    .expect(200);
  expect(await see('dengbo', id)).toMatchObject(change);
});
