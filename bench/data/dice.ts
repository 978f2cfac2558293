/** Chance that falls the same way on every run and every machine: what the benchmark builds is always the same. */
export interface Dice {
  /** From 0 up to, and without, 1. */
  roll(): number;
  below(limit: number): number;
  chance(likelihood: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the names, each as likely as its weight. */
  weighed<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name;
}

/** @param seed dice with the same seed fall alike */
export function diceOf(...seed: number[]): Dice {
  let state = seed.reduce((mixed, part) => Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b) >>> 0, 20_261_129);
  // mulberry32: small, fast and even enough for sizes and states.
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(roll() * limit);
  return {
    roll,
    below,
    chance: (likelihood) => roll() < likelihood,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    weighed: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = roll() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!found) throw new Error('nothing to choose from');
      return found[0];
    },
  };
}

/** Tables whose rows have ids of their own; the place in this list is part of the id. */
const KINDS = [
  ...['region', 'body', 'term', 'session', 'member', 'unit', 'category', 'account', 'role', 'group'],
  ...['case', 'request', 'invitation', 'part', 'contact', 'reply', 'point', 'delivery', 'promise', 'rating'],
  ...['deadline', 'notice', 'reason', 'event', 'message'],
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * An id as PostgreSQL's uuidv7() makes them, ordered by time, so that indexes fill as they do in real life.
 * @param place of several of one kind in one case
 */
export function idOf(kind: Kind, index: number, at: number, place = 0): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(at, 12);
  const random = hex(index, 9);
  return [
    ...[time.slice(0, 8), time.slice(8), `7${hex(KINDS.indexOf(kind), 3)}`],
    ...[`8${hex(place, 3)}`, `000${random}`],
  ].join('-');
}
