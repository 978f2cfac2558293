import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWith, loseConnection } from '../test/server';
import { http } from './http';
import { ConnectionLost, Problem } from './problem';
import { onSessionEnded, signedInAgain } from './session/renewal';

const refused = { status: 401, body: { code: 'not-signed-in' } };

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Answers 401 until the session has been renewed (or somebody has signed in again). */
function expiring() {
  const state = { fresh: false };
  const calls = answerWith({
    'GET /workbench': () => (state.fresh ? { body: { total: 1 } } : refused),
    'POST /auth/refresh': () => {
      state.fresh = true;
      return { body: {} };
    },
  });
  return { state, calls };
}

describe('a request', () => {
  it('says that it comes from our own page, in which language, and what it is a repetition of', async () => {
    const calls = answerWith({ 'POST /notices/read': { body: {} } });
    await http.post('/api/notices/read', { body: { ids: ['a'] }, idempotencyKey: 'key-1' });
    const headers = calls[0]?.headers;
    expect(headers?.get('X-Requested-With')).toBe('jianyan');
    expect(headers?.get('Accept-Language')).toBe('zh-CN');
    expect(headers?.get('Idempotency-Key')).toBe('key-1');
  });

  it('renews the session once for all who wait, and goes on', async () => {
    // All within one millisecond, as on a quick machine.
    vi.spyOn(Date, 'now').mockReturnValue(1_763_900_000_000);
    const { calls } = expiring();
    await expect(
      Promise.all([http.get('/api/workbench'), http.get('/api/workbench'), http.get('/api/workbench')]),
    ).resolves.toHaveLength(3);
    expect(calls.filter((call) => call.path === '/auth/refresh')).toHaveLength(1);
  });

  it('waits until somebody has signed in again when the session has ended', async () => {
    const state = { fresh: false };
    answerWith({
      'GET /workbench': () => (state.fresh ? { body: { total: 1 } } : refused),
      'POST /auth/refresh': refused,
    });
    const ended = new Promise<void>((resolve) => onSessionEnded(resolve));
    const answer = http.get('/api/workbench');
    await ended;
    state.fresh = true;
    signedInAgain();
    await expect(answer).resolves.toEqual({ total: 1 });
  });

  it('brings the sentence, the fields and the reference of a refusal', async () => {
    const body = {
      code: 'invalid-input',
      detail: '有内容需要补正',
      fields: [{ field: 'title', code: 'required', message: '填写标题' }],
      requestId: '7f3a',
    };
    answerWith({ 'POST /notices/read': { status: 422, body } });
    const error = await http.post('/api/notices/read', { body: {} }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: 'invalid-input', message: '有内容需要补正', requestId: '7f3a' });
    expect((error as Problem).fields[0]?.message).toBe('填写标题');
  });

  it('tells a lost connection from a refusal', async () => {
    loseConnection();
    await expect(http.get('/api/workbench')).rejects.toBeInstanceOf(ConnectionLost);
  });
});
