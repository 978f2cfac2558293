import { useCallback, useRef } from 'react';
import {
  type MutateOptions,
  useIsMutating,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query';
import { newKey } from './http';
import { isProblem } from './problem';
import { useSession } from './session/useSession';
import { keptKey, type PendingAct } from './unsent';

type Send<Input, Result> = (input: Input, idempotencyKey: string) => Promise<Result>;

type Mutation<Input, Result> = UseMutationResult<Result, Error, Input>;
type Press<Input, Result> = Pick<Mutation<Input, Result>, 'mutate' | 'mutateAsync'>;

/**
 * Whatever somebody sets going by a press, once at a time: between the press and the page that is locked by it there is time
 * for another. That one would go as well, and with it what is to be said of the first would be lost.
 */
export function usePress<Input, Result>(options: UseMutationOptions<Result, Error, Input>): Mutation<Input, Result> {
  const mutation = useMutation(options);
  const { mutateAsync: send } = mutation;
  const onTheirWay = useRef(new Map<string, Promise<Result>>());
  const mutateAsync = useCallback(
    (input: Input, told?: MutateOptions<Result, Error, Input>) => {
      const text = JSON.stringify(input) ?? '';
      const before = onTheirWay.current.get(text);
      if (before) return before;
      const sent = send(input, told).finally(() => onTheirWay.current.delete(text));
      onTheirWay.current.set(text, sent);
      return sent;
    },
    [send],
  );
  const mutate = useCallback(
    (input: Input, told?: MutateOptions<Result, Error, Input>) => void mutateAsync(input, told).catch(() => undefined),
    [mutateAsync],
  );
  const press = { mutate, mutateAsync } as Press<Input, Result>;
  return { ...mutation, ...press };
}

/**
 * An act of the person that must not happen twice: the same input keeps its idempotency key until the server has given a
 * clear answer, so a retry after a lost connection is recognised, and a new attempt after a refusal is not.
 */
export function useAct<Input, Result>(send: Send<Input, Result>, subject?: string): Mutation<Input, Result> {
  return usePress({ mutationKey: ACT, mutationFn: useUnderOneKey(send, subject) });
}

/** Of every act of the procedure, so that what it hands on can be locked while it is being sent. */
export const ACT = ['act'] as const;

export const useIsActing = (): boolean => useIsMutating({ mutationKey: ACT }) > 0;

/**
 * `send`, with the key that belongs to its input.
 * @param subject under which the words of the act are kept on this device, and the key with them
 */
export function useUnderOneKey<Input, Result>(
  send: Send<Input, Result>,
  subject?: string,
): (input: Input) => Promise<Result> {
  const accountId = useSession().session.account.id;
  const onPage = useRef<PendingAct | null>(null);
  const { read, write } = subject
    ? keptKey(accountId, subject)
    : { read: () => onPage.current, write: (pending: PendingAct | null) => void (onPage.current = pending) };
  return async (input) => {
    const text = JSON.stringify(input) ?? '';
    const before = read();
    const key = before?.input === text ? before.key : newKey();
    write({ input: text, key });
    try {
      const result = await send(input, key);
      write(null);
      return result;
    } catch (error) {
      if (isProblem(error) && !error.leavesOpen) write(null);
      throw error;
    }
  };
}
