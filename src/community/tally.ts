import type { Tally } from '#src/catalog/schema/votes.ts';

/** Votes from which the share stands without an interval. */
export const LARGE_COUNT = 100;

/** Share of the votes that ship, in whole percent, halves rounded up; `null` without a vote. */
export function shareOf(tally: Tally): number | null {
  const votes = tally.ship + tally.skip;
  return votes === 0 ? null : Math.round((tally.ship / votes) * 100);
}

/**
 * Wilson score interval of the share that ships, in whole percent, at 95 %; `null` without a vote.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(tally: Tally): readonly [low: number, high: number] | null {
  const votes = tally.ship + tally.skip;
  if (votes === 0) return null;
  const z = 1.959964;
  const share = tally.ship / votes;
  const centre = share + (z * z) / (2 * votes);
  const spread = z * Math.sqrt((share * (1 - share)) / votes + (z * z) / (4 * votes * votes));
  const scale = 1 + (z * z) / votes;
  return [Math.round(((centre - spread) / scale) * 100), Math.round(((centre + spread) / scale) * 100)];
}
