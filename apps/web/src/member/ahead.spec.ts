import { afterEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '../lib/query';
import { caseQuery } from '../features/cases/caseQuery';
import { answerWith } from '../test/server';
import { fetchAhead } from './ahead';
import { firstQuestions } from './firstQuestions';

const ID = '01a22d62-34ae-73a1-928b-7193e500ea88';
const found = { id: ID, title: '关于路灯的建议' };

afterEach(() => vi.unstubAllGlobals());

it.each([`/m/cases/${ID}`, `/m/cases/${ID}/rate`])(
  'has the case of %s before it is known who is signed in',
  async (at) => {
    answerWith({ [`GET /proposals/${ID}`]: { body: found } });
    const queries = createQueryClient();
    fetchAhead(at, queries);
    await vi.waitFor(() => expect(queries.getQueryData(caseQuery(ID).queryKey)).toEqual(found));
  },
);

it.each(['/m/drafts/new/title', '/m/own', '/m/cases', '/m/cases/none'])('asks the API for nothing at %s', (at) => {
  const calls = answerWith({});
  fetchAhead(at, createQueryClient());
  expect(calls).toEqual([]);
});

const signedOut = { status: 401, body: { type: 'about:blank', status: 401 } };

it('asks anew, and then as the page does, where the answer was that nobody is signed in', async () => {
  const answers = [signedOut, signedOut, { body: found }];
  const calls = answerWith({
    [`GET /proposals/${ID}`]: () => answers.shift() ?? { body: found },
    'POST /auth/refresh': { status: 204 },
  });
  const queries = createQueryClient();
  fetchAhead(`/m/cases/${ID}`, queries);
  await vi.waitFor(() => expect(queries.getQueryData(caseQuery(ID).queryKey)).toEqual(found));
  expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET']);
});

it('tries again what the server could not answer, as the page does', async () => {
  const answers = [{ status: 500, body: { type: 'about:blank', status: 500 } }, { body: found }];
  answerWith({ [`GET /proposals/${ID}`]: () => answers.shift() ?? {} });
  const queries = createQueryClient();
  fetchAhead(`/m/cases/${ID}`, queries);
  await vi.waitFor(() => expect(queries.getQueryData(caseQuery(ID).queryKey)).toEqual(found), { timeout: 5000 });
});

it('takes a refusal for what it is', async () => {
  const calls = answerWith({ [`GET /proposals/${ID}`]: { status: 404, body: { type: 'about:blank', status: 404 } } });
  const queries = createQueryClient();
  fetchAhead(`/m/cases/${ID}`, queries);
  await vi.waitFor(() => expect(queries.getQueryState(caseQuery(ID).queryKey)?.status).toBe('error'));
  expect(calls).toHaveLength(1);
});

it.each(['/m', '/m/', '/m/messages', `/m/cases/${ID}`, `/m/cases/${ID}/rate`, '/m/own', '/m/drafts'])(
  'asks at %s, letter by letter, what the page has asked before its script came',
  (at) => {
    const calls = answerWith({});
    fetchAhead(at, createQueryClient());
    const asked = calls.map(({ path, query }) => `/api${path}${query.size > 0 ? `?${query.toString()}` : ''}`);
    expect(asked.sort()).toEqual(firstQuestions(at).sort());
  },
);
