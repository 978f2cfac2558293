import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unsent } from '../../lib/unsent';
import { aCase } from '../../test/fixtures';
import { answerWith, loseConnection } from '../../test/server';
import { DraftKeeper } from './DraftKeeper';
import { emptyText, newPoint, textOf } from './draftText';

const onSaved = vi.fn();

const keeperOf = (stored: ReturnType<typeof aCase> | null) =>
  new DraftKeeper({ accountId: 'account-1', bodyId: 'body-1', stored, onSaved }, emptyText());

const saved = (version: number, changes = {}) => ({ body: aCase({ textVersion: version, ...changes }) });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  onSaved.mockReset();
});

describe('a draft', () => {
  it('is created by the first words and changed by the next, each from the version before', async () => {
    const calls = answerWith({ 'POST /proposals': saved(1), 'PATCH /proposals/case-1': saved(2) });
    const keeper = keeperOf(null);
    keeper.change({ title: '关于增设' });
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(calls[0]).toMatchObject({ path: '/proposals', body: { bodyId: 'body-1', title: '关于增设' } });
    expect(keeper.snapshot()).toMatchObject({ id: 'case-1', saving: 'saved' });

    keeper.change({ title: '关于增设盲文读物' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(calls[1]).toMatchObject({ method: 'PATCH', body: { textVersion: 1, title: '关于增设盲文读物' } });
    keeper.stop();
  });

  it('is saved every few seconds even while somebody goes on typing', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saved(4) });
    const keeper = keeperOf(aCase());
    for (let second = 0; second < 6; second++) {
      keeper.change({ title: `关于${String(second)}` });
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(calls.length).toBeGreaterThanOrEqual(2);
    keeper.stop();
  });

  it('keeps the ids of its points, so that a reply still belongs to its request', async () => {
    const requests = [
      { id: 'request-1', position: 1, text: '设盲文专架。' },
      { id: 'request-2', position: 2, text: '送书上门。' },
    ];
    const calls = answerWith({ 'PATCH /proposals/case-1': saved(4, { requests }) });
    const keeper = keeperOf(aCase());
    keeper.change({ points: [...keeper.snapshot().text.points, newPoint('送书上门。'), newPoint('')] });
    await keeper.flush();
    expect(calls[0]?.body).toMatchObject({ requests: [{ id: 'request-1' }, { text: '送书上门。' }] });
    expect(keeper.snapshot().text.points.map((point) => point.id)).toEqual(['request-1', 'request-2', undefined]);
  });

  it('stays on this device without a connection, and is saved once there is one', async () => {
    loseConnection();
    const keeper = keeperOf(aCase());
    keeper.change({ title: '关于送书上门的建议' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot().saving).toBe('offline');
    expect(unsent.find('account-1', 'draft.case-1')).toMatchObject({ text: { title: '关于送书上门的建议' } });

    answerWith({ 'PATCH /proposals/case-1': saved(4) });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(keeper.snapshot().saving).toBe('saved');
    expect(unsent.find('account-1', 'draft.case-1')).toBeNull();
  });

  it('comes back with what this device kept after the page was closed', () => {
    unsent.keep('account-1', 'draft.case-1', { version: 3, text: { ...textOf(aCase()), title: '还没有保存的标题' } });
    const keeper = keeperOf(aCase());
    expect(keeper.snapshot()).toMatchObject({ saving: 'waiting', text: { title: '还没有保存的标题' } });
    keeper.stop();
  });

  it('does not come back once the server has it', () => {
    unsent.keep('account-1', 'draft.case-1', { version: 2, text: textOf(aCase()) });
    keeperOf(aCase());
    expect(unsent.find('account-1', 'draft.case-1')).toBeNull();
  });

  it('is nobody else’s when the page was left before the answer came', async () => {
    const stored = aCase({ textVersion: 4, title: '已经发出的标题' });
    const sent = [textOf(stored)];
    unsent.keep('account-1', 'draft.case-1', { version: 3, text: { ...textOf(stored), title: '又改的标题' }, sent });
    const calls = answerWith({ 'PATCH /proposals/case-1': saved(5, { title: '又改的标题' }) });
    const keeper = keeperOf(stored);
    expect(keeper.snapshot()).toMatchObject({ saving: 'waiting', text: { title: '又改的标题' } });
    await keeper.flush();
    expect(calls[0]?.body).toMatchObject({ textVersion: 4, title: '又改的标题' });
  });

  it('is nobody else’s when only the answer was lost', async () => {
    loseConnection();
    const keeper = keeperOf(aCase());
    keeper.change({ title: '关于送书上门的建议' });
    await keeper.flush();
    const tries = { count: 0 };
    answerWith({
      'PATCH /proposals/case-1': () =>
        (tries.count += 1) === 1 ? { status: 409, body: { code: 'changed-meanwhile' } } : saved(5),
      'GET /proposals/case-1': { body: aCase({ textVersion: 4, title: '关于送书上门的建议' }) },
    });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', theirs: null });
  });

  it('is saved for everybody who waits for it, when more was typed meanwhile', async () => {
    const calls = answerWith({ 'PATCH /proposals/case-1': saved(4) });
    const keeper = keeperOf(aCase());
    keeper.change({ title: '关于送书上门的建议' });
    const first = keeper.flush();
    keeper.change({ title: '又改的标题' });
    expect(await Promise.all([first, keeper.flush(), keeper.flush()])).toEqual([false, true, true]);
    expect(calls).toHaveLength(2);
  });

  it('keeps what was typed while it was being created', async () => {
    const keeper = keeperOf(null);
    const typeOn = () => {
      keeper.change({ title: '关于增设盲文读物' });
      return saved(1);
    };
    answerWith({ 'POST /proposals': typeOn });
    keeper.change({ title: '关于增设' });
    await keeper.flush();
    expect(unsent.find('account-1', 'draft.case-1')).toMatchObject({ version: 1, text: { title: '关于增设盲文读物' } });
    keeper.stop();
  });
});

describe('a draft that was changed elsewhere', () => {
  const theirs = aCase({ textVersion: 5, title: '电脑上改的标题' });
  const conflict = { status: 409, body: { code: 'changed-meanwhile' } };

  async function conflicting() {
    const state = { refused: true };
    const calls = answerWith({
      'PATCH /proposals/case-1': () => (state.refused ? conflict : saved(6)),
      'GET /proposals/case-1': { body: theirs },
    });
    const keeper = keeperOf(aCase());
    keeper.change({ title: '手机上改的标题' });
    await keeper.flush();
    state.refused = false;
    return { keeper, calls };
  }

  it('overwrites nothing: both texts are there to choose from', async () => {
    const { keeper } = await conflicting();
    expect(keeper.snapshot()).toMatchObject({
      saving: 'conflict',
      text: { title: '手机上改的标题' },
      theirs: { title: '电脑上改的标题' },
    });
  });

  it('goes on with this page’s text, knowingly over the other', async () => {
    const { keeper, calls } = await conflicting();
    await keeper.keepMine();
    expect(calls.at(-1)?.body).toMatchObject({ textVersion: 5, title: '手机上改的标题' });
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', theirs: null });
  });

  it('goes on with the saved text', async () => {
    const { keeper } = await conflicting();
    keeper.takeTheirs();
    expect(keeper.snapshot()).toMatchObject({ saving: 'saved', theirs: null, text: { title: '电脑上改的标题' } });
  });
});
