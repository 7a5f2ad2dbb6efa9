import type { Review, Verdict } from '#src/catalog/schema/review.ts';

/** What a take said at one time. */
export interface TakeStand {
  readonly score: number;
  readonly verdict: Verdict;
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
 * How a take came to say what it says, oldest change first. A record keeps earlier takes with their own days: a change happened on the day of
 * the take that followed, and the last one on the day of the review's revision.
 */
export function takeChanges(review: Review): readonly TakeChange[] {
  const { history = [], score, verdict, date, revised } = review;
  return history.map((earlier, index) => {
    const next = history[index + 1] ?? { score, verdict, date: revised ?? date };
    return {
      day: next.date,
      from: { score: earlier.score, verdict: earlier.verdict },
      to: { score: next.score, verdict: next.verdict },
      reason: earlier.reason,
    };
  });
}
