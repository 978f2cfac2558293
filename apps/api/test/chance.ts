/** Chance that can be repeated: the same seed, the same walk. */
export interface Chance {
  /** At least 0 and less than 1. */
  next: () => number;
  below: (count: number) => number;
  oneOf: <Item>(items: readonly Item[]) => Item;
  some: <Item>(items: readonly Item[], most: number) => Item[];
}

/** mulberry32 */
export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  const some = <Item>(items: readonly Item[], most: number): Item[] => {
    const left = [...items];
    return Array.from({ length: 1 + below(Math.min(most, left.length)) }, () => left.splice(below(left.length), 1))
      .flat()
      .slice(0, most);
  };
  return { next, below, oneOf, some };
}
