import { useQueryClient } from '@tanstack/react-query';
import type { AddressFor, Answer, Input } from '../../lib/calls';
import { useUnderOneKey } from '../../lib/act';
import { send } from '../../lib/http';
import type { Case } from '../../lib/schemas';
import { useKeepCase } from './caseQuery';

/**
 * Where steps are taken: they answer the case as it then stands, or nothing when it is out of sight, and with `/preview` behind
 * the address what they would bring about.
 */
export type StepAddress = {
  [A in AddressFor<'post'>]: Answer<'post', A> extends Case | undefined
    ? `${A}/preview` extends AddressFor<'post'>
      ? A
      : never
    : never;
}[AddressFor<'post'>];

/** A step with all that is sent for it. */
export interface StepCall {
  readonly address: StepAddress;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A step as openapi.json has it: with the parts of its address and its body. */
export const stepCall = <A extends StepAddress>(address: A, told: Input<'post', A>): StepCall => ({ address, ...told });

/** Under which key answers about steps that were only tried are kept. */
export const PREVIEWS = 'preview';

/**
 * Takes a step and puts the case it answers in place. The key belongs to what is sent: other words are another act.
 * @param subject under which the words of the step are kept on this device
 */
export function useSendStep(subject?: string): (call: StepCall) => Promise<Case | undefined> {
  const keep = useKeepCase();
  const queries = useQueryClient();
  return useUnderOneKey(async ({ address, path, body }: StepCall, idempotencyKey) => {
    void queries.cancelQueries({ queryKey: [PREVIEWS] });
    const answer = await send<Case | undefined>('post', address, { path, body, idempotencyKey });
    keep(answer);
    return answer;
  }, subject);
}
