/** The side a tool stands on: A is round and blue, B is square and amber; beyond a pair, C is a diamond and D a ring, both in ink. */
export type Side = 'a' | 'b' | 'c' | 'd';

/** The sides, in the order in which they always stand; a pair has the first two. */
export const SIDES = ['a', 'b', 'c', 'd'] as const satisfies readonly Side[];
