import type { ScorecardRow } from '#src/comparison/scorecard.ts';
import { isolateName } from './isolate-name.ts';
import { scaleScores, type Plot } from './score-scale.ts';
import { wordList } from './wording.ts';

/** One marker: where its middle stands, and where its number goes. */
export interface MarkerView {
  readonly score: number;
  /** Across the drawing, in percent of its width. */
  readonly x: number;
  /** From the middle of its row, in px: more than two tools have a line each within a row. */
  readonly y: number;
  /** Sideways, in px: two level scores stand side by side. */
  readonly shift: number;
  /** Side of the marker on which the number stands. */
  readonly numberSide: 'left' | 'right' | 'none';
}

/** One persona's row of the drawing. */
export interface ChartRowView {
  readonly persona: string;
  /** Middle of the row, in px from the top. */
  readonly y: number;
  /** One for each tool, in the order of the sides; `null` where the persona has no take. */
  readonly markers: readonly (MarkerView | null)[];
  /** The bar between the scores of a pair, in percent of the width. */
  readonly bar: { readonly from: number; readonly to: number } | null;
  /** Who leads a pair: *A +6*, *level*, *B only*; `null` beyond a pair, whose lead is not one number. */
  readonly lead: string | null;
}

/** The scores of two to four tools on one scale, a row a persona: a dumbbell for two, a line for each beyond. */
export interface ScoreChartView {
  readonly height: number;
  readonly ticks: readonly { readonly score: number; readonly x: number }[];
  readonly rows: readonly ChartRowView[];
  readonly title: string;
  /** The same numbers in words, for those who do not see the drawing. */
  readonly description: string;
  readonly caption: string;
}

const HEAD_HEIGHT = 23;
const PAIR_ROW_HEIGHT = 38;
/** From one tool's line to the next, and what parts two personas, in px. */
const LINE = 16;
const BETWEEN_ROWS = 18;
/** Between the names on the left and the leads on the right: at 320 px both stay clear of the numbers beside the markers. */
const PAIR_PLOT: Plot = { from: 30, to: 74 };
const WIDE_PLOT: Plot = { from: 30, to: 89 };
/** Half a marker and half of the space between two, in px. */
const LEVEL_SHIFT = 7.5;
const SHAPES = ['Round', 'square', 'diamond', 'ring'] as const;

type Place = (score: number) => number;

/** Draws the scores of two to four tools; the scale starts at 50, or at 0 when a score lies below. */
export function buildScoreChartView(rows: readonly ScorecardRow[], toolNames: readonly string[]): ScoreChartView {
  const names = toolNames.map(isolateName);
  const scores = rows.flatMap((row) => row.takes.flatMap((take) => (take ? [take.score] : [])));
  const isPair = names.length === 2;
  const { start, ticks, place } = scaleScores(scores, isPair ? PAIR_PLOT : WIDE_PLOT);
  const rowHeight = isPair ? PAIR_ROW_HEIGHT : names.length * LINE + BETWEEN_ROWS;
  const build = isPair ? buildPairRow : buildWideRow;
  return {
    height: HEAD_HEIGHT + rows.length * rowHeight,
    ticks,
    rows: rows.map((row, index) => ({
      persona: row.persona.name,
      y: HEAD_HEIGHT + (index + 0.5) * rowHeight,
      ...build(
        row.takes.map((take) => take?.score ?? null),
        place,
      ),
    })),
    title: 'Scores by persona',
    description: `${names.join(', then ')}: ${rows.map(describeRow).join('; ')}.`,
    caption: `${names.map((name, index) => `${SHAPES[index]} is ${name}`).join(', ')}.${start === 0 ? '' : ` The scale starts at ${start}.`}`,
  };
}

type RowDrawing = Pick<ChartRowView, 'markers' | 'bar' | 'lead'>;

/** Two scores on one line, their numbers outside, a bar between them. */
function buildPairRow([a = null, b = null]: readonly (number | null)[], place: Place): RowDrawing {
  const isLevel = a === b;
  const mark = (own: number | null, other: number | null, isFirst: boolean): MarkerView | null => {
    if (own === null) return null;
    const isOnRight = other === null || own > other || isLevel;
    return {
      score: own,
      x: place(own),
      y: 0,
      shift: isLevel ? (isFirst ? -LEVEL_SHIFT : LEVEL_SHIFT) : 0,
      numberSide: isLevel && isFirst ? 'none' : isOnRight ? 'right' : 'left',
    };
  };
  const hasBar = a !== null && b !== null && !isLevel;
  return { markers: [mark(a, b, true), mark(b, a, false)], bar: hasBar ? { from: place(a), to: place(b) } : null, lead: wordLead(a, b) };
}

/** A line for each tool, in one order: near and level scores never cover each other, and every number has its place. */
function buildWideRow(scores: readonly (number | null)[], place: Place): RowDrawing {
  const top = -((scores.length - 1) / 2) * LINE;
  const markers = scores.map((score, index): MarkerView | null =>
    score === null ? null : { score, x: place(score), y: top + index * LINE, shift: 0, numberSide: 'right' },
  );
  return { markers, bar: null, lead: null };
}

function wordLead(a: number | null, b: number | null): string {
  if (a === null) return 'B only';
  if (b === null) return 'A only';
  if (a === b) return 'level';
  return a > b ? `A +${a - b}` : `B +${b - a}`;
}

function describeRow({ persona, takes }: ScorecardRow): string {
  return `${persona.name} ${wordList(takes.map((take) => (take ? String(take.score) : 'no take')))}`;
}
