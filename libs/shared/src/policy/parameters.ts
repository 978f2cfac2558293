import type { LegalSource } from './legal-sources.js';

/** A length of time that starts a clock. */
export interface Period {
  kind: 'period';
  unit: 'workingDays' | 'months';
  default: number;
  min: number;
  max: number;
  /** the bounds are the law's: no setting and no migration may widen them */
  lockedByLaw: boolean;
  source: LegalSource;
}

export interface Count {
  kind: 'count';
  default: number;
  min: number;
  max: number;
  lockedByLaw: boolean;
}

/** Some of the options, at least one, in the order they are offered. */
export interface Selection<Option extends string> {
  kind: 'selection';
  options: readonly Option[];
  default: readonly Option[];
}

/** On or off. */
export interface Switch {
  kind: 'switch';
  default: boolean;
}

export type Parameter = Period | Count | Selection<string> | Switch;

/** What a body may set for a parameter. */
export type ValueOf<P> = P extends Period | Count
  ? number
  : P extends Selection<infer Option>
    ? readonly Option[]
    : P extends Switch
      ? boolean
      : never;

type Bounds = readonly [min: number, max: number];
type Lock = { lockedByLaw?: boolean; source?: LegalSource };

export function workingDays(count: number, bounds: Bounds): Period {
  return period('workingDays', count, bounds, {});
}

export function months(count: number, bounds: Bounds, lock: Lock = {}): Period {
  return period('months', count, bounds, lock);
}

export function atLeast(count: number, max: number): Count {
  return { kind: 'count', default: count, min: count, max, lockedByLaw: true };
}

export function between(count: number, [min, max]: Bounds): Count {
  return { kind: 'count', default: count, min, max, lockedByLaw: false };
}

export function switchedOn(): Switch {
  return { kind: 'switch', default: true };
}

export function someOf<const Option extends string>(
  options: readonly Option[],
  preset: readonly NoInfer<Option>[],
): Selection<Option> {
  return { kind: 'selection', options, default: preset };
}

function period(unit: Period['unit'], count: number, [min, max]: Bounds, lock: Lock): Period {
  return { kind: 'period', unit, default: count, min, max, lockedByLaw: false, source: 'bodyRules', ...lock };
}
