import type { Ballot, Subject } from './ballot-store.ts';

/** Name of a voter's ballot on a subject in a map; no part holds a space. */
export function keyOfBallot({ voter, kind, slug }: Subject & { readonly voter: string }): string {
  return `${voter} ${kind} ${slug}`;
}

/**
 * Milliseconds by which a ballot may be older than the one that is kept, and be one that was sent again and came late. More than that is no
 * late ballot but a clock that was set back, and its voter has pressed since.
 */
export const LATE_MOST = 60_000;

/** Tells whether a ballot of one moment comes too late to take the place of one of another; both in milliseconds since 1970. */
export function isLate(castAt: number, keptAt: number): boolean {
  return castAt < keptAt && keptAt - castAt < LATE_MOST;
}

/** Of each voter on each subject the latest ballot of a batch, and of two from the same moment the later in the list. */
export function latestBallots(ballots: readonly Ballot[]): readonly Ballot[] {
  const latest = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const key = keyOfBallot(ballot);
    const other = latest.get(key);
    if (other === undefined || !isLate(ballot.castAt, other.castAt)) latest.set(key, ballot);
  }
  return [...latest.values()];
}
