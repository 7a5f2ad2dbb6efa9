import type { Ballot } from '#src/service/store/ballot-store.ts';

/** A ballot that says what the test is not about. */
export function makeBallot(ballot: Partial<Ballot> = {}): Ballot {
  return { kind: 'vote', slug: 'alpha', voter: 'voter', choice: 'ship', castAt: 1_000, heldUntil: null, ...ballot };
}
