/** The side a tool stands on: A is round and blue, B is square and amber. */
export type Side = 'a' | 'b';

/** Both sides, in the order in which they always stand. */
export const SIDES: readonly [Side, Side] = ['a', 'b'];
