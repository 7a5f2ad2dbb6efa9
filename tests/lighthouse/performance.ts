import type { Result } from 'lighthouse';
import { medianBy } from '../budgets/median.ts';
import { readScore } from './describe-faults.ts';

/** What Lighthouse measured of a page, each figure the median of its runs. */
export interface Performance {
  /** Whole points from 0 to 100. */
  readonly score: number;
  /** The lowest and the highest score among the runs. */
  readonly range: readonly [number, number];
  /** Milliseconds, but for the layout shift, which has no unit. */
  readonly metrics: Readonly<Record<MetricName, number>>;
}

const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  SI: 'speed-index',
} as const;
/** A metric of Lighthouse by its usual abbreviation. */
export type MetricName = keyof typeof METRICS;

/** The parts of Lighthouse's result that hold timings. */
export type Timings = Pick<Result, 'categories' | 'audits'>;

/** Sums several runs of one page up; a run whose performance could not be told counts as 0. */
export function summarizePerformance(runs: readonly Timings[]): Performance {
  const scores = runs.map(({ categories }) => readScore(categories['performance']?.score) ?? 0);
  const metrics = Object.entries(METRICS).map(([name, id]) => [name, median(runs.map(({ audits }) => audits[id]?.numericValue ?? NaN))]);
  return {
    score: median(scores),
    range: [Math.min(...scores), Math.max(...scores)],
    metrics: Object.fromEntries(metrics) as Record<MetricName, number>,
  };
}

function median(values: readonly number[]): number {
  return medianBy(values, (value) => value) ?? NaN;
}
