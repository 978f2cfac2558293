import type { Parameter } from './parameters.js';
import type { Policy, PolicyKey, PolicyValue } from './policy.js';
import { POLICY_KEYS, POLICY_PARAMETERS } from './policy.js';

export const DEFAULT_POLICY = Object.freeze(
  Object.fromEntries(POLICY_KEYS.map((key) => [key, POLICY_PARAMETERS[key].default])),
) as Policy;

/** The default settings with a body's own in their place; throws a RangeError that names a value out of bounds. */
export function policyWith(changes: Partial<Policy>): Policy {
  for (const [key, value] of Object.entries(changes)) {
    if (!isAllowed(key as PolicyKey, value)) throw new RangeError(`policy ${key} may not be ${String(value)}`);
  }
  return { ...DEFAULT_POLICY, ...changes };
}

/** Whether a body may set this value: within bounds, of the right kind, among the options. */
export function isAllowed<Key extends PolicyKey>(key: Key, value: unknown): value is PolicyValue<Key> {
  const parameter: Parameter | undefined = POLICY_PARAMETERS[key];
  switch (parameter?.kind) {
    case 'period':
    case 'count':
      return Number.isInteger(value) && Number(value) >= parameter.min && Number(value) <= parameter.max;
    case 'selection':
      return Array.isArray(value) && value.length > 0 && isSelection(value, parameter.options);
    case 'switch':
      return typeof value === 'boolean';
    default:
      return false;
  }
}

function isSelection(values: readonly unknown[], options: readonly string[]): boolean {
  const unique = new Set(values).size === values.length;
  return unique && values.every((value) => options.some((option) => option === value));
}
