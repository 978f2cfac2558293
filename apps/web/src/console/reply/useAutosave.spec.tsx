import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../lib/session/session';
import { SessionContext } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { useAutosave, type Versioned } from './useAutosave';

const session = { account: { id: 'drafter' } } as unknown as Session;
const nothing = () => Promise.resolve();
const signedIn = ({ children }: { children: ReactNode }) => (
  <SessionContext value={{ session, replace: () => undefined, leave: nothing, speak: nothing }}>
    {children}
  </SessionContext>
);

beforeEach(() => unsent.clear());

describe('a text that saves itself', () => {
  it('keeps on the device what was typed during a save, as built on the version just saved', async () => {
    let answer: (stored: Versioned<string>) => void = () => undefined;
    const save = vi.fn(() => new Promise<Versioned<string>>((resolve) => (answer = resolve)));
    const saving = {
      subject: 'reply',
      start: { value: '', version: 1 },
      save,
      reload: () => Promise.reject(new Error()),
    };
    const { result } = renderHook(() => useAutosave<string>(saving), { wrapper: signedIn });

    act(() => result.current.change('一'));
    act(() => result.current.retry());
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith('一', 1));
    act(() => result.current.change('一二'));
    act(() => answer({ value: '一', version: 2 }));

    await vi.waitFor(() =>
      expect(unsent.find<Versioned<string>>('drafter', 'reply')).toEqual({ value: '一二', version: 2 }),
    );
  });
});
