import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { ConnectionLost, isProblem } from './problem';

/** A refusal is final; a lost connection or a server fault is tried twice more. */
export const mayTryAgain = (failures: number, error: unknown): boolean =>
  failures < 2 && (isProblem(error) ? error.isServerFault : !(error instanceof ConnectionLost && error.neverSent));

/**
 * One client per page. An act is tried once, when somebody presses: without a connection it fails at once, and what has failed
 * never goes later by itself.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 15_000,
        retry: mayTryAgain,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/**
 * Puts an answer in place. Whatever was asked for before it and has not come yet would be older, so it is given up.
 * @param readAt when it was read, where that was not just now
 */
export function putInPlace<T>(queries: QueryClient, queryKey: QueryKey, answer: T, readAt = Date.now()): void {
  void queries.cancelQueries({ queryKey });
  queries.setQueryData<T>(queryKey, answer, { updatedAt: readAt });
}

/** For what a page asks for only when somebody wants to see it: it fails at once, also without a connection, and says so. */
export const ON_DEMAND = { networkMode: 'always', retry: false } as const;
