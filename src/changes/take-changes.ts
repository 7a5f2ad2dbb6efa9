import type { Review, Verdict } from '#src/catalog/schema/review.ts';

/** What a take said at one time. */
export interface TakeStand {
  readonly score: number;
  readonly verdict: Verdict;
}

/** What a take said from a day on. */
export interface DatedStand extends TakeStand {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** A persona thinking again: from one stand to the next, on a day, for a reason. */
export interface TakeChange {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly from: TakeStand;
  readonly to: TakeStand;
  readonly reason: string;
}

/**
 * Everything a take ever said, oldest first and never empty. A record keeps earlier takes with their own days; what it says now it says since
 * the day of its revision or, where it never said anything else, since the day it was written.
 */
export function takeStands(review: Review): readonly [DatedStand, ...DatedStand[]] {
  const { history = [], score, verdict, date, revised } = review;
  const [first, ...later] = history.map((earlier) => ({ day: earlier.date, score: earlier.score, verdict: earlier.verdict }));
  return first ? [first, ...later, { day: revised ?? date, score, verdict }] : [{ day: date, score, verdict }];
}

/** How a take came to say what it says, oldest change first: each on the day of the stand that followed. */
export function takeChanges(review: Review): readonly TakeChange[] {
  const [, ...followers] = takeStands(review);
  return (review.history ?? []).flatMap(({ score, verdict, reason }, index) => {
    const next = followers[index];
    return next ? [{ day: next.day, from: { score, verdict }, to: { score: next.score, verdict: next.verdict }, reason }] : [];
  });
}
