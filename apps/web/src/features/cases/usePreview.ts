import { useIsMutating, useQuery } from '@tanstack/react-query';
import { send } from '../../lib/http';
import type { Case, Preview } from '../../lib/schemas';
import { useLater } from '../../lib/useLater';
import { PREVIEWS, type StepCall } from './stepCall';

/** Nobody is asked about half a word. */
const SETTLED_MS = 400;
const FRESH_MS = 60_000;

export interface Foretold {
  /** What exactly this call would bring about; none while that is not known. */
  preview: Preview | undefined;
  /** Why it cannot be said. It never stands in the way of the act. */
  error: Error | null;
}

/**
 * What a step would bring about, from the step itself, tried and not taken. It is asked again whenever what would be sent or
 * the case has changed; an answer is only ever shown for the call it was asked for.
 * @param call the step as it would be sent now; none while something is missing in it
 */
export function usePreview(kase: Pick<Case, 'id' | 'changedAt'>, call: StepCall | undefined): Foretold {
  const asked = JSON.stringify([kase.changedAt, call]);
  const settled = useLater(asked, SETTLED_MS) === asked;
  // Whoever presses at once needs no answer any more: tried after the act, the step would only be refused.
  const isActing = useIsMutating() > 0;
  const { data, error } = useQuery({
    queryKey: [PREVIEWS, kase.id, kase.changedAt, call],
    queryFn: ({ signal }) => tried(call, signal),
    enabled: settled && !isActing && call !== undefined,
    staleTime: FRESH_MS,
    retry: false,
  });
  return { preview: data ?? undefined, error };
}

async function tried(call: StepCall | undefined, signal: AbortSignal): Promise<Preview | null> {
  if (!call) return null;
  const address: `${typeof call.address}/preview` = `${call.address}/preview`;
  return send<Preview>('post', address, { path: call.path, body: call.body, background: true, signal });
}
