import type { ScorecardRow } from '#src/comparison/scorecard.ts';
import { wordList } from './wording.ts';

/** One marker: where its middle stands, and where its number goes. */
export interface MarkerView {
  readonly score: number;
  /** Across the drawing, in percent of its width. */
  readonly x: number;
  /** Side of the marker on which the number stands. */
  readonly numberSide: 'left' | 'right' | 'none';
  /** Shift of the marker in px, where two level scores stand side by side. */
  readonly shift: number;
}

/** One persona's line of the drawing. */
export interface ChartRowView {
  readonly persona: string;
  /** Middle of the row, in px from the top. */
  readonly y: number;
  readonly a: MarkerView | null;
  readonly b: MarkerView | null;
  /** *A +6*, *level*, *B only*. */
  readonly gap: string;
}

/** The dumbbell chart of a scorecard: A's disc and B's square on one scale, a row a persona. */
export interface ScoreChartView {
  readonly height: number;
  readonly ticks: readonly { readonly score: number; readonly x: number }[];
  readonly rows: readonly ChartRowView[];
  /** The same numbers in words, for those who do not see the drawing. */
  readonly description: string;
  readonly caption: string;
}

const ROW_HEIGHT = 38;
const HEAD_HEIGHT = 23;
/** Between the names on the left and the gaps on the right, in percent: at 320 px both stay clear of the numbers beside the markers. */
const PLOT = { start: 30, end: 74 } as const;
const HIGH_START = 50;
/** Half a marker and half of the space between two, in px. */
const LEVEL_SHIFT = 7.5;

/** Draws the scores of two tools; the scale starts at 50, or at 0 when a score lies below. */
export function buildScoreChartView(rows: readonly ScorecardRow[], [nameA = '', nameB = '']: readonly string[]): ScoreChartView {
  const scores = rows.flatMap((row) => row.takes.flatMap((take) => (take ? [take.score] : [])));
  const start = Math.min(...scores) < HIGH_START ? 0 : HIGH_START;
  const place = (score: number) => round(PLOT.start + ((score - start) / (100 - start)) * (PLOT.end - PLOT.start));
  const step = start === 0 ? 25 : 10;
  const ticks = Array.from({ length: (100 - start) / step + 1 }, (_, index) => start + index * step);
  const origin = start === 0 ? '' : ` The scale starts at ${start}.`;
  return {
    height: HEAD_HEIGHT + rows.length * ROW_HEIGHT,
    ticks: ticks.map((score) => ({ score, x: place(score) })),
    rows: rows.map((row, index) => buildRow(row, HEAD_HEIGHT + (index + 0.5) * ROW_HEIGHT, place)),
    description: `Scores by persona, ${nameA} then ${nameB}: ${rows.map(describeRow).join('; ')}.`,
    caption: `Round is ${nameA}, square is ${nameB}.${origin}`,
  };
}

function buildRow(row: ScorecardRow, y: number, place: (score: number) => number): ChartRowView {
  const [a, b] = row.takes.map((take) => take?.score ?? null) as [number | null, number | null];
  const marker = (own: number | null, other: number | null, isFirst: boolean): MarkerView | null => {
    if (own === null) return null;
    const isLevel = own === other;
    const isOnRight = other === null || own > other || (isLevel && !isFirst);
    return {
      score: own,
      x: place(own),
      numberSide: isLevel && isFirst ? 'none' : isOnRight ? 'right' : 'left',
      shift: isLevel ? (isFirst ? -LEVEL_SHIFT : LEVEL_SHIFT) : 0,
    };
  };
  return { persona: row.persona.name, y, a: marker(a, b, true), b: marker(b, a, false), gap: wordGap(a, b) };
}

function wordGap(a: number | null, b: number | null): string {
  if (a === null) return 'B only';
  if (b === null) return 'A only';
  if (a === b) return 'level';
  return a > b ? `A +${a - b}` : `B +${b - a}`;
}

function describeRow({ persona, takes }: ScorecardRow): string {
  return `${persona.name} ${wordList(takes.map((take) => (take ? String(take.score) : 'no take')))}`;
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
