import { useRef } from 'react';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { newKey } from './http';
import { isProblem } from './problem';

type Send<Input, Result> = (input: Input, idempotencyKey: string) => Promise<Result>;

/**
 * An act of the person that must not happen twice: the same input keeps its idempotency key until the server has given a
 * clear answer, so a retry after a lost connection is recognised, and a new attempt after a refusal is not.
 */
export function useAct<Input, Result>(send: Send<Input, Result>): UseMutationResult<Result, Error, Input> {
  return useMutation({ mutationFn: useUnderOneKey(send) });
}

/** `send`, with the key that belongs to its input. */
export function useUnderOneKey<Input, Result>(send: Send<Input, Result>): (input: Input) => Promise<Result> {
  const pending = useRef<{ input: string; key: string } | null>(null);
  return async (input) => {
    const text = JSON.stringify(input) ?? '';
    if (pending.current?.input !== text) pending.current = { input: text, key: newKey() };
    try {
      const result = await send(input, pending.current.key);
      pending.current = null;
      return result;
    } catch (error) {
      if (isProblem(error) && !error.isServerFault) pending.current = null;
      throw error;
    }
  };
}
