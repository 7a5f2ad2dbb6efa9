/** Chance that can be had again. */
export interface Random {
  /** A whole number from 0 on, below a bound. */
  below(bound: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Chance for something beside, which does not depend on how often this one is asked. */
  branch(name: number): Random;
}

/** Makes chance from a seed: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    branch: (name) => makeRandom(seed + Math.imul(name + 1, 0x9e3779b1)),
  };
}
