import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionLost } from '../../lib/problem';
import { unsent } from '../../lib/unsent';
import { aCase } from '../../test/fixtures';
import { answerWith, loseConnection, saves } from '../../test/server';
import { Draft } from '../../lib/draft/Draft';
import { PartsNotSaved } from '../../lib/draft/ground';
import { http } from '../../lib/http';
import { groundOf } from './caseText';
import { emptyText, newPoint, proposalText, textOf } from './proposalText';

const text = proposalText('body-1', 'begun');
const fetchCase = (id: string) => http.get('/api/proposals/{id}', { path: { id } });
const nothing = () => undefined;
const ground = groundOf(text, { accountId: 'account-1', keepCase: nothing, keepText: nothing, fetchCase });

function draftOf(stored: ReturnType<typeof aCase> | null) {
  const draft = new Draft(ground, stored ? text.read(stored) : { id: null, text: emptyText(), key: 'begun' });
  leave.push(draft.begin());
  return draft;
}

const leave: (() => void)[] = [];

const born = (version: number) => ({ body: aCase({ textVersion: version }) });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  for (const page of leave.splice(0)) page();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a draft', () => {
  it('is created by the first words and changed by the next, each from the version before', async () => {
    const calls = answerWith({ 'POST /proposals': born(1), 'PATCH /proposals/case-1': saves(2) });
    const draft = draftOf(null);
    draft.change({ title: '关于增设' });
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(calls[0]).toMatchObject({ path: '/proposals', body: { bodyId: 'body-1', title: '关于增设' } });
    expect(draft.snapshot()).toMatchObject({ id: 'case-1', saving: 'saved' });

    draft.change({ title: '关于增设盲文读物' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(calls[1]).toMatchObject({ method: 'PATCH', body: { textVersion: 1, title: '关于增设盲文读物' } });
  });

  it('is saved every few seconds even while somebody goes on typing', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase());
    for (let second = 0; second < 6; second++) {
      draft.change({ title: `关于${String(second)}` });
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(calls.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps the ids of its points, so that a reply still belongs to its request', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase());
    draft.change({ requests: [...draft.snapshot().text.requests, newPoint('送书上门。'), newPoint('')] });
    await draft.flush();
    expect(calls[0]?.body).toMatchObject({ requests: [{ id: 'request-1' }, { text: '送书上门。' }] });
    expect(draft.snapshot().text.requests.map((point) => point.id)).toEqual(['request-1', 'stored-1', undefined]);
  });

  it('sends a point that was emptied and written again as a new one: its old place is gone', async () => {
    const calls = answerWith({
      'PATCH /proposals/case-1': saves(4),
    });
    const draft = draftOf(aCase());
    const { requests } = draft.snapshot().text;
    draft.change({ requests: requests.map((point) => ({ ...point, text: '' })) });
    await draft.flush();
    expect(calls.at(-1)?.body).toMatchObject({ requests: [] });
    draft.change({ requests: draft.snapshot().text.requests.map((one) => ({ ...one, text: '再写一次。' })) });
    await draft.flush();
    expect(calls.at(-1)?.body).toMatchObject({ requests: [{ text: '再写一次。' }] });
    expect(JSON.stringify(calls.at(-1)?.body)).not.toContain('"id"');
  });

  it('stays on this device without a connection, and is saved once there is one', async () => {
    loseConnection();
    const draft = draftOf(aCase());
    draft.change({ title: '关于送书上门的建议' });
    expect(await draft.flush()).toBeInstanceOf(ConnectionLost);
    expect(draft.snapshot().saving).toBe('offline');
    expect(unsent.find('account-1', 'text.case-1')).toMatchObject({ text: { title: '关于送书上门的建议' } });

    answerWith({ 'PATCH /proposals/case-1': saves(4) });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(draft.snapshot().saving).toBe('saved');
    expect(unsent.find('account-1', 'text.case-1')).toBeNull();
  });

  it('comes back with what this device kept after the page was closed', () => {
    unsent.keep('account-1', 'text.case-1', {
      version: 3,
      text: { ...textOf(aCase()), title: '还没有保存的标题' },
      sent: [],
    });
    const draft = draftOf(aCase());
    expect(draft.snapshot()).toMatchObject({ saving: 'waiting', text: { title: '还没有保存的标题' } });
  });

  it('does not come back once the server has it', () => {
    unsent.keep('account-1', 'text.case-1', { version: 2, text: textOf(aCase()), sent: [] });
    draftOf(aCase());
    expect(unsent.find('account-1', 'text.case-1')).toBeNull();
  });

  it('is nobody else’s when the page was left before the answer came', async () => {
    const stored = aCase({ textVersion: 4, title: '已经发出的标题' });
    const sent = [textOf(stored)];
    unsent.keep('account-1', 'text.case-1', { version: 3, text: { ...textOf(stored), title: '又改的标题' }, sent });
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(5) });
    const draft = draftOf(stored);
    expect(draft.snapshot()).toMatchObject({ saving: 'waiting', text: { title: '又改的标题' } });
    await draft.flush();
    expect(calls[0]?.body).toMatchObject({ textVersion: 4, title: '又改的标题' });
  });

  it('is nobody else’s when only the answer was lost', async () => {
    loseConnection();
    const draft = draftOf(aCase());
    draft.change({ title: '关于送书上门的建议' });
    await draft.flush();
    const tries = { count: 0 };
    answerWith({
      'PATCH /proposals/case-1': (call) =>
        (tries.count += 1) === 1 ? { status: 409, body: { code: 'changed-meanwhile' } } : saves(5)(call),
      'GET /proposals/case-1': { body: aCase({ textVersion: 4, title: '关于送书上门的建议' }) },
    });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(draft.snapshot()).toMatchObject({ saving: 'saved', theirs: null });
  });

  it('is saved for everybody who waits for it, when more was typed meanwhile', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase());
    draft.change({ title: '关于送书上门的建议' });
    const first = draft.flush();
    draft.change({ title: '又改的标题' });
    expect(await Promise.all([first, draft.flush(), draft.flush()])).toEqual([null, null, null]);
    expect(calls).toHaveLength(2);
  });

  it.each<[string, (page: ReturnType<typeof draftOf>) => ReturnType<typeof draftOf>]>([
    ['on its page', (page) => page],
    ['after a reload', () => draftOf(null)],
  ])('is created once when the answer was lost, whatever was typed since %s', async (_, onPage) => {
    const sent: { key: string | null; title: unknown }[] = [];
    vi.stubGlobal('fetch', (_url: string, { headers, body }: RequestInit) => {
      const { title } = JSON.parse(body as string) as { title: unknown };
      sent.push({ key: new Headers(headers).get('Idempotency-Key'), title });
      return sent.length === 1
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(Response.json(aCase({ textVersion: sent.length, title: String(title) })));
    });
    const first = draftOf(null);
    first.change({ title: '关于增设' });
    await first.flush();
    const draft = onPage(first);
    draft.change({ title: '关于增设盲文读物' });
    await draft.flush();
    expect(sent.map(({ title }) => title)).toEqual(['关于增设', '关于增设', '关于增设盲文读物']);
    expect(sent[1]?.key).toBe(sent[0]?.key);
    expect(draft.snapshot()).toMatchObject({ id: 'case-1', saving: 'saved', text: { title: '关于增设盲文读物' } });
  });

  it('keeps what was typed while it was being created', async () => {
    const draft = draftOf(null);
    const typeOn = () => {
      draft.change({ title: '关于增设盲文读物' });
      return born(1);
    };
    answerWith({ 'POST /proposals': typeOn });
    draft.change({ title: '关于增设' });
    await draft.flush();
    expect(unsent.find('account-1', 'text.case-1')).toMatchObject({ version: 1, text: { title: '关于增设盲文读物' } });
  });
});

describe('a draft that was changed elsewhere', () => {
  const theirs = aCase({ textVersion: 5, title: '电脑上改的标题' });
  const conflict = { status: 409, body: { code: 'changed-meanwhile' } };

  async function conflicting() {
    const state = { refused: true };
    const calls = answerWith({
      'PATCH /proposals/case-1': (call) => (state.refused ? conflict : saves(6)(call)),
      'GET /proposals/case-1': { body: theirs },
    });
    const draft = draftOf(aCase());
    draft.change({ title: '手机上改的标题' });
    await draft.flush();
    state.refused = false;
    return { draft, calls };
  }

  it('overwrites nothing: both texts are there to choose from', async () => {
    const { draft } = await conflicting();
    expect(draft.snapshot()).toMatchObject({
      saving: 'conflict',
      text: { title: '手机上改的标题' },
      theirs: { text: { title: '电脑上改的标题' } },
    });
  });

  it('is shown as soon as the page opens with what this device kept of an older text', () => {
    unsent.keep('account-1', 'text.case-1', { version: 3, text: { ...textOf(aCase()), title: '旧文改的' }, sent: [] });
    expect(draftOf(theirs).snapshot()).toMatchObject({ saving: 'conflict', theirs: { version: 5 } });
  });

  it('is no conflict when its words are the same as before', async () => {
    const calls = answerWith({
      'PATCH /proposals/case-1': (call) =>
        (call.body as { textVersion: number }).textVersion === 3 ? conflict : saves(6)(call),
      'GET /proposals/case-1': { body: aCase({ textVersion: 5 }) },
    });
    const draft = draftOf(aCase());
    draft.change({ title: '手机上改的标题' });
    expect(await draft.flush()).toBeNull();
    expect(calls.at(-1)?.body).toMatchObject({ textVersion: 5, title: '手机上改的标题' });
  });

  it('goes on with this page’s text, knowingly over the other', async () => {
    const { draft, calls } = await conflicting();
    await draft.keepMine();
    expect(calls.at(-1)?.body).toMatchObject({ textVersion: 5, title: '手机上改的标题' });
    expect(draft.snapshot()).toMatchObject({ saving: 'saved', theirs: null });
  });

  it('sends a point that the other text struck out as a new one', async () => {
    const { draft, calls } = await conflicting();
    const kept = draft.snapshot().theirs?.text.requests.map(({ id }) => id);
    draft.change({ requests: [{ key: 'gone', id: 'struck-out', text: '仍要写的一条。' }] });
    await draft.keepMine();
    expect(kept).not.toContain('struck-out');
    expect(calls.at(-1)?.body).toMatchObject({ requests: [{ text: '仍要写的一条。' }] });
    expect(JSON.stringify(calls.at(-1)?.body)).not.toContain('struck-out');
  });

  it('goes on with the saved text', async () => {
    const { draft } = await conflicting();
    draft.takeTheirs();
    expect(draft.snapshot()).toMatchObject({ saving: 'saved', theirs: null, text: { title: '电脑上改的标题' } });
  });
});

describe('a save that fails for want of the server', () => {
  it.each([502, 503, 500, 429])('is tried again by itself after %d, and says so meanwhile', async (status) => {
    answerWith({ 'PATCH /proposals/case-1': { status, body: { code: 'x' } } });
    const draft = draftOf(aCase());
    draft.change({ title: '关于送书上门的建议' });
    await draft.flush();
    expect(draft.snapshot().saving).toBe('retrying');
    expect(unsent.find('account-1', 'text.case-1')).toMatchObject({ text: { title: '关于送书上门的建议' } });
    answerWith({ 'PATCH /proposals/case-1': saves(4) });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(draft.snapshot().saving).toBe('saved');
  });

  it('is not tried again where it was refused', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': { status: 403, body: { code: 'not-your-part' } } });
    const draft = draftOf(aCase());
    draft.change({ title: '关于送书上门的建议' });
    await draft.flush();
    expect(draft.snapshot().saving).toBe('failed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
  });
});

describe('a part over its limit', () => {
  const long = '长'.repeat(112);

  it('does not stop the others from being saved, is named, and stays on this device', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase());
    draft.change({ title: long, background: '新的情况。' });
    expect(await draft.flush()).toBeInstanceOf(PartsNotSaved);
    expect(calls.map(({ body }) => body)).toMatchObject([
      { title: '关于增设盲文读物的建议', background: '新的情况。' },
    ]);
    expect(draft.snapshot()).toMatchObject({
      ...{ saving: 'partly', text: { title: long, background: '新的情况。' } },
      beyond: [{ part: 'title', over: 12 }],
    });
    expect(unsent.find('account-1', 'text.case-1')).toMatchObject({ version: 4, text: { title: long } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
  });

  it('comes back after a reload, and is saved once it fits', async () => {
    unsent.keep('account-1', 'text.case-1', { version: 3, text: { ...textOf(aCase()), title: long }, sent: [] });
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase());
    await vi.advanceTimersByTimeAsync(3000);
    expect(draft.snapshot()).toMatchObject({ saving: 'partly', text: { title: long } });
    expect(calls).toEqual([]);
    draft.change({ title: '关于送书上门的建议' });
    expect(await draft.flush()).toBeNull();
    expect(calls.at(-1)?.body).toMatchObject({ textVersion: 3, title: '关于送书上门的建议' });
    expect(draft.snapshot()).toMatchObject({ saving: 'saved', beyond: [] });
    expect(unsent.find('account-1', 'text.case-1')).toBeNull();
  });

  it('of a point leaves that point as it was, and the others go', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase());
    const [first] = draft.snapshot().text.requests;
    const tooLong = '长'.repeat(2001);
    const requests = [{ ...newPoint(tooLong), ...first, text: tooLong }, newPoint('送书上门。'), newPoint(tooLong)];
    draft.change({ requests });
    await draft.flush();
    expect(calls.at(-1)?.body).toMatchObject({
      requests: [{ id: 'request-1', text: '设盲文专架。' }, { text: '送书上门。' }],
    });
    expect(draft.snapshot()).toMatchObject({
      beyond: [
        { part: 'request', number: 1, over: 1 },
        { part: 'request', number: 3, over: 1 },
      ],
    });
    expect(draft.snapshot().text.requests.map(({ text: words }) => words.length)).toEqual([2001, 5, 2001]);
  });

  it('that is one point too many deletes none that was there', async () => {
    const stored = Array.from({ length: 29 }, (_, at) => ({
      id: `r${String(at)}`,
      position: at + 1,
      text: `原${String(at)}`,
    }));
    const calls = answerWith({ 'PATCH /proposals/case-1': saves(4) });
    const draft = draftOf(aCase({ requests: stored }));
    draft.change({
      requests: [newPoint('新一'), newPoint('新二'), newPoint('新三'), ...draft.snapshot().text.requests],
    });
    await draft.flush();
    const body = calls.at(-1)?.body as { requests: { id?: string; text: string }[] } | undefined;
    const sent = body?.requests ?? [];
    expect(sent).toHaveLength(30);
    expect(sent.filter(({ id }) => id !== undefined)).toHaveLength(29);
    // Of those that are new the last ones wait.
    expect(sent[0]).toEqual({ text: '新一' });
    expect(draft.snapshot()).toMatchObject({ saving: 'partly', beyond: [{ part: 'requests', over: 2 }] });
    expect(draft.snapshot().text.requests).toHaveLength(32);
  });

  it('keeps a text that is new on this device until there is something to save', async () => {
    const calls = answerWith({ 'POST /proposals': born(1) });
    const draft = draftOf(null);
    draft.change({ title: long });
    await draft.flush();
    expect(calls).toEqual([]);
    expect(draft.snapshot().saving).toBe('partly');
    draft.change({ background: '有一句话。' });
    await draft.flush();
    expect(calls[0]?.body).toMatchObject({ title: '', background: '有一句话。' });
  });
});

it('a part that the server refuses does not stop the others, and is tried again once it was changed', async () => {
  const fields = [{ field: 'title', code: 'not-text', message: '标题不行。' }];
  const calls = answerWith({
    'PATCH /proposals/case-1': (call) =>
      (call.body as { title: string }).title === '不行的'
        ? { status: 422, body: { code: 'invalid-input', fields } }
        : saves(4)(call),
  });
  const draft = draftOf(aCase());
  draft.change({ title: '不行的', background: '新的情况。' });
  expect(await draft.flush()).toBeInstanceOf(PartsNotSaved);
  expect(calls.map(({ body }) => (body as { title: string }).title)).toEqual(['不行的', '关于增设盲文读物的建议']);
  expect(draft.snapshot()).toMatchObject({ saving: 'partly', beyond: [{ part: 'title', message: '标题不行。' }] });
  draft.change({ title: '可以的' });
  expect(await draft.flush()).toBeNull();
  expect(draft.snapshot()).toMatchObject({ saving: 'saved', beyond: [] });
});

describe('two pages of one text', () => {
  it('do not drop each other’s words from this device', async () => {
    const arrive: (() => void)[] = [];
    answerWith({});
    const [one, other] = [draftOf(aCase()), draftOf(aCase())];
    vi.stubGlobal(
      'fetch',
      () =>
        new Promise(
          (resolve) => void arrive.push(() => resolve(Response.json({ version: 4, savedAt: '', requestIds: [] }))),
        ),
    );
    one.change({ background: '第一页的话。' });
    const saving = one.flush();
    await vi.advanceTimersByTimeAsync(0);
    other.change({ background: '第二页的话。' });
    arrive.forEach((answer) => answer());
    await saving;
    expect(unsent.find('account-1', 'text.case-1')).toMatchObject({ text: { background: '第二页的话。' } });
  });

  it('of a new text bring one draft into being', async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', (_url: string, { headers }: RequestInit) => {
      keys.push(new Headers(headers).get('Idempotency-Key'));
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    draftOf(null).change({ title: '关于增设' });
    const opened = draftOf(null);
    expect(opened.snapshot().text.title).toBe('关于增设');
    opened.change({ title: '关于增设盲文读物' });
    const again = draftOf(null);
    await Promise.all([opened.flush(), again.flush()]);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it('still bring it into being under the same key when the first is at work', async () => {
    const calls = answerWith({ 'POST /proposals': { status: 409, body: { code: 'request-in-progress' } } });
    const draft = draftOf(null);
    draft.change({ title: '关于增设' });
    await draft.flush();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(calls).toHaveLength(2);
    expect(calls[1]?.headers.get('Idempotency-Key')).toBe(calls[0]?.headers.get('Idempotency-Key'));
  });
});

it('what nobody sees makes no two texts of one', () => {
  const stored = textOf(aCase({ title: '关于甲的建议', background: '甲\n乙' }));
  expect(text.same({ ...stored, title: ' 关于\u202e甲的建议\u0003 ', background: '甲\v乙' }, stored)).toBe(true);
});
