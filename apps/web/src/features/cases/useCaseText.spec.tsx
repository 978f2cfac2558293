import { act, cleanup, renderHook } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionLost, Problem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import type { Session } from '../../lib/session/session';
import { SessionContext } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { aCase } from '../../test/fixtures';
import { answerWith, type Call } from '../../test/server';
import { caseQuery } from './caseQuery';
import type { CaseText } from './caseText';
import { useCaseText } from './useCaseText';

const session = { account: { id: 'drafter' } } as unknown as Session;
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const nothing = () => Promise.resolve();
const signedIn = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <SessionContext value={{ session, replace: () => undefined, leave: () => undefined, speak: nothing }}>
      {children}
    </SessionContext>
  </QueryClientProvider>
);

interface Versioned<T> {
  value: T;
  version: number;
}

const start = { value: '', version: 1 };
const caseOf = ({ value, version }: Versioned<string>): Case => aCase({ title: value, textVersion: version });
const nowhere = () => Promise.reject<Versioned<string>>(new Error());

let calls: readonly Call[] = [];

interface Server {
  save: (text: string, version: number) => Promise<Versioned<string>>;
  /** What it has, when it refuses to save. */
  stored?: Versioned<string>;
}

function open({ save, stored }: Server) {
  calls = answerWith(stored ? { 'GET /proposals/case-1': { body: caseOf(stored) } } : {});
  const text: CaseText<{ words: string }> = {
    read: ({ title, textVersion }) => ({ id: 'reply', version: textVersion, text: { words: title }, savedAt: null }),
    put: (kase, { version, text: { words } }) => ({ ...kase, title: words, textVersion: version }),
    send: async ({ words }, { id, version }) => {
      const answer = await save(words, version);
      return { id, version: answer.version, text: { words: answer.value }, savedAt: null };
    },
    same: (one, other) => one.words === other.words,
    caseOf: () => 'case-1',
  };
  const useText = (found: Versioned<string>) => {
    const { change, text: written, ...draft } = useCaseText(text, text.read(caseOf(start)), caseOf(found));
    return { ...draft, value: written.words, change: (words: string) => change({ words }) };
  };
  return renderHook(useText, { wrapper: signedIn, initialProps: start });
}

/** A server that answers when it is told to. */
function slowServer() {
  const answers: ((stored: Versioned<string>) => void)[] = [];
  const save = vi.fn((_text: string, _version: number) => {
    return new Promise<Versioned<string>>((resolve) => void answers.push(resolve));
  });
  return { save, answer: (stored: Versioned<string>) => act(async () => Promise.resolve(answers.shift()?.(stored))) };
}

beforeEach(() => {
  unsent.clear();
  queries.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a text that saves itself', () => {
  it('keeps on the device what was typed during a save, as built on the version just saved', async () => {
    const { save, answer } = slowServer();
    const { result } = open({ save });

    act(() => result.current.change('一'));
    act(() => void result.current.flush());
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith('一', 1));
    act(() => result.current.change('一二'));
    await answer({ value: '一', version: 2 });

    await vi.waitFor(() =>
      expect(unsent.find('drafter', 'text.reply')).toMatchObject({ text: { words: '一二' }, version: 2 }),
    );
  });

  it('is sent once, however many wait for the same saving', async () => {
    const { save, answer } = slowServer();
    const { result } = open({ save });
    act(() => result.current.change('一'));
    const first = result.current.flush();
    act(() => result.current.change('一二'));
    const waiting = [result.current.flush(), result.current.flush()];
    await answer({ value: '一', version: 2 });
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    await answer({ value: '一二', version: 3 });
    await expect(Promise.all([first, ...waiting])).resolves.toEqual([null, null, null]);
    expect(save.mock.calls).toEqual([
      ['一', 1],
      ['一二', 2],
    ]);
  });

  it('is saved when its page is left', () => {
    const { save } = slowServer();
    const { result, unmount } = open({ save });
    act(() => result.current.change('一'));
    unmount();
    expect(save).toHaveBeenCalledWith('一', 1);
  });

  it('is saved when the connection is there again', async () => {
    const save = vi.fn((value: string) => Promise.resolve({ value, version: 2 }));
    save.mockRejectedValueOnce(new Error('no connection'));
    const { result } = open({ save });
    act(() => result.current.change('一'));
    await act(() => result.current.flush());
    expect(result.current.saving).toBe('failed');
    await act(async () => Promise.resolve(window.dispatchEvent(new Event('online'))));
    await vi.waitFor(() => expect(result.current.saving).toBe('saved'));
  });

  it('is nobody else’s when only the answer was lost', async () => {
    const refusal = new Problem({ status: 409, code: 'changed-meanwhile' });
    const { result } = open({ save: () => Promise.reject(refusal), stored: { value: '一', version: 2 } });
    act(() => result.current.change('一'));
    await act(() => result.current.flush());
    expect(result.current).toMatchObject({ saving: 'saved', theirs: null });
  });

  it('is nobody else’s when more was typed after the answer was lost', async () => {
    const saves = [new ConnectionLost(), new Problem({ status: 409, code: 'changed-meanwhile' })];
    const save = vi.fn((value: string, version: number) => {
      const refusal = saves.shift();
      return refusal ? Promise.reject(refusal) : Promise.resolve({ value, version: version + 1 });
    });
    const { result } = open({ save, stored: { value: '一', version: 2 } });
    act(() => result.current.change('一'));
    await act(() => result.current.flush());
    act(() => result.current.change('一二'));
    await act(() => result.current.flush());
    expect(result.current).toMatchObject({ saving: 'saved', theirs: null, value: '一二' });
    expect(save).toHaveBeenLastCalledWith('一二', 2);
  });

  it('is nobody else’s when its page was left before the answer came', async () => {
    const left = open({ save: () => Promise.reject<Versioned<string>>(new ConnectionLost()) });
    act(() => left.result.current.change('一'));
    left.unmount();
    const save = vi.fn((value: string, version: number) =>
      version === 1
        ? Promise.reject<Versioned<string>>(new Problem({ status: 409, code: 'changed-meanwhile' }))
        : Promise.resolve({ value, version: 3 }),
    );
    const { result } = open({ save, stored: { value: '一', version: 2 } });
    act(() => result.current.change('一二'));
    await act(() => result.current.flush());
    expect(result.current).toMatchObject({ saving: 'saved', theirs: null, value: '一二' });
  });

  it('does not come back once the server has it', () => {
    unsent.keep('drafter', 'text.reply', { text: { words: start.value }, version: 1, sent: [] });
    open({ save: nowhere });
    expect(unsent.find('drafter', 'text.reply')).toBeNull();
  });

  it('is the newest one while nothing has been typed', () => {
    const { result, rerender } = open({ save: nowhere });
    rerender({ value: '同事写的', version: 2 });
    expect(result.current).toMatchObject({ value: '同事写的', saving: 'saved' });
  });

  it('is built on the newest one that was shown', async () => {
    const save = vi.fn((value: string, version: number) => Promise.resolve({ value, version: version + 1 }));
    const { result, rerender } = open({ save });
    rerender({ value: '同事写的', version: 2 });
    act(() => result.current.change('同事写的，我改的'));
    await act(() => result.current.flush());
    expect(save).toHaveBeenCalledWith('同事写的，我改的', 2);
  });

  it('is not replaced under the hands of whoever types', async () => {
    const { save, answer } = slowServer();
    const { result, rerender } = open({ save });
    act(() => result.current.change('我写的'));
    rerender({ value: '同事写的', version: 2 });
    expect(result.current.value).toBe('我写的');
    act(() => void result.current.flush());
    rerender({ value: '我写的', version: 3 });
    await answer({ value: '我写的', version: 3 });
    rerender({ value: '早先的', version: 2 });
    expect(result.current.value).toBe('我写的');
  });
});

describe('the case around a text that saves itself', () => {
  const { queryKey } = caseQuery('case-1');
  const save = (value: string, version: number) => Promise.resolve({ value, version: version + 1 });
  const asked = () => calls.filter(({ method }) => method === 'GET').length;
  const typeAndSave = async ({ result }: ReturnType<typeof open>, words: string) => {
    act(() => result.current.change(words));
    await act(() => result.current.flush());
  };

  it('takes in what was saved, and what may be done with it', async () => {
    queries.setQueryData(queryKey, caseOf(start));
    const page = open({ save });
    await typeAndSave(page, '一');
    expect(queries.getQueryData(queryKey)).toMatchObject({ title: '一', textVersion: 2 });
  });

  it('is read anew after the first saving, which makes a writer of whoever writes, and not after each', async () => {
    queries.setQueryData(queryKey, caseOf(start));
    const page = open({ save, stored: { value: '一', version: 2 } });
    await typeAndSave(page, '一');
    await vi.waitFor(() => expect(queries.isFetching({ queryKey })).toBe(0));
    expect(asked()).toBe(1);
    await typeAndSave(page, '一二');
    await typeAndSave(page, '一二三');
    expect(asked()).toBe(1);
    expect(queries.getQueryData(queryKey)).toMatchObject({ title: '一二三', textVersion: 4 });
  });

  it('is read anew when it has not been for a while: others work on it too', async () => {
    queries.setQueryData(queryKey, caseOf(start));
    const page = open({ save, stored: { value: '一', version: 2 } });
    await typeAndSave(page, '一');
    await vi.waitFor(() => expect(queries.isFetching({ queryKey })).toBe(0));
    queries.setQueryData(queryKey, caseOf({ value: '一', version: 2 }), { updatedAt: Date.now() - 60_000 });
    await typeAndSave(page, '一二');
    expect(asked()).toBe(2);
  });
});
