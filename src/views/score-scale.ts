/** Where scores stand along a drawing. */
export interface ScoreScale {
  /** Score at which the scale starts. */
  readonly start: number;
  readonly ticks: readonly { readonly score: number; readonly x: number }[];
  /** Place of a score across the drawing, in percent of its width. */
  readonly place: (score: number) => number;
}

/** Part of a drawing that a scale covers, in percent of its width. */
export interface Plot {
  readonly from: number;
  readonly to: number;
}

const HIGH_START = 50;

/**
 * Lays scores along a plot, from 50 to 100, or from 0 when one lies below 50.
 *
 * Written out, as a reader's browser draws the custom comparison with it: of d3-scale, `scaleLinear` alone is 9.6 KB of brotli there, and
 * the scale is one of these two.
 */
export function scaleScores(scores: readonly number[], { from, to }: Plot): ScoreScale {
  const start = scores.some((score) => score < HIGH_START) ? 0 : HIGH_START;
  const step = start === 0 ? 25 : 10;
  const place = (score: number) => roundPercent(from + ((score - start) / (100 - start)) * (to - from));
  const ticks = Array.from({ length: (100 - start) / step + 1 }, (_, index) => start + index * step);
  return { start, ticks: ticks.map((score) => ({ score, x: place(score) })), place };
}

/** Rounds a place in percent to a hundredth: no screen shows less, and a page is shorter. */
export function roundPercent(percent: number): number {
  return Math.round(percent * 100) / 100;
}
