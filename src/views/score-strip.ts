import { scaleLinear } from 'd3-scale';
import { roundPercent } from './score-scale.ts';
import type { Side } from './side.ts';

/** A score on a strip; one that stands out is a marker of its side, or in ink where there are no sides. */
export interface StripScore {
  readonly score: number;
  readonly mark?: Side | 'ink' | undefined;
}

/** Scores along one line: a dot for each, the level ones stacked, and markers for those that stand out. */
export interface ScoreStripView {
  readonly height: number;
  /** Its first and its last score; the path is drawn in scores across and in px down. */
  readonly from: number;
  readonly to: number;
  readonly path: string;
  /** A line at each tick, drawn as the path is. */
  readonly grid: string;
  /** Whether the path draws how many tools have a score, and not a dot for each. */
  readonly isCount: boolean;
  readonly markers: readonly { readonly side: Side | null; readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly score: number; readonly x: number }[];
}

/** Least span of the scale: two scores a point apart are not drawn a screen apart. */
const SPAN = 20;
const TICKS = 3;
/** More scores than this, or stacks higher than columns, are drawn as columns of their count. */
const DOTS_MOST = 60;
/** The narrowest strip, on a screen of 320 px: what is apart there is apart everywhere. */
const WIDTH = 288;
/** Half of a dot and of a marker, with half of the space that each keeps, in px. */
const RADIUS = { dot: 4.5, marker: 7.5 } as const;
/** From one dot of a stack to the next, in px. */
const STEP = 9;
const HIGHEST_COLUMN = 45;
/** What lies below the lowest middles, in px: half a marker, and the scores of the scale. */
const FOOT = 26;
const LABELS = 16;
const HEAD = 9;

/** Draws scores, rounded as pages show them; the scale holds them all and starts at a round one. */
export function drawScoreStrip(scores: readonly StripScore[]): ScoreStripView {
  const whole = scores.map(({ score, mark }) => ({ score: Math.round(score), mark }));
  const scale = scaleAround(whole.map(({ score }) => score));
  const [from = 0, to = 100] = scale.domain();
  const dots = whole.map((dot) => ({ ...dot, across: (scale(dot.score) / 100) * WIDTH }));
  const stacked = dots.length > DOTS_MOST ? [] : stack(dots);
  const isCount = stacked.length === 0 || heightOf(stacked) > HIGHEST_COLUMN;
  const placed = isCount ? stack(dots.filter(({ mark }) => mark)) : stacked;
  const top = isCount ? Math.max(HIGHEST_COLUMN, heightOf(placed)) : heightOf(placed);
  const floor = HEAD + top;
  const ticks = scale.ticks(TICKS);
  return {
    height: floor + FOOT,
    from,
    to,
    path: isCount ? drawColumns(whole, floor) : drawDots(placed, floor),
    grid: ticks.map((score) => `M${score} 0v${floor + FOOT - LABELS}`).join(''),
    isCount,
    markers: placed.flatMap(({ score, mark, up }) =>
      mark ? [{ side: mark === 'ink' ? null : mark, x: roundPercent(scale(score)), y: floor - up }] : [],
    ),
    ticks: ticks.map((score) => ({ score, x: roundPercent(scale(score)) })),
  };
}

function scaleAround(scores: readonly number[]) {
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const missing = Math.max(0, SPAN - (high - low)) / 2;
  const start = Math.max(0, Math.min(low - missing, 100 - SPAN));
  const end = Math.min(100, Math.max(high + missing, SPAN));
  return scaleLinear([start, end], [0, 100]).nice(TICKS);
}

type Dot = StripScore & { readonly across: number };
type PlacedDot = Dot & { readonly up: number };

/** Stacks dots as low as they find room, markers first. */
function stack(dots: readonly Dot[]): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  for (const dot of dots.toSorted((one, other) => Number(!one.mark) - Number(!other.mark))) {
    let up = 0;
    while (placed.some((other) => overlap(other, { ...dot, up }))) up += STEP;
    placed.push({ ...dot, up });
  }
  return placed;
}

function heightOf(dots: readonly PlacedDot[]): number {
  return Math.max(0, ...dots.map(({ up }) => up));
}

function overlap(one: PlacedDot, other: PlacedDot): boolean {
  return Math.hypot(one.across - other.across, one.up - other.up) < radiusOf(one) + radiusOf(other);
}

function radiusOf({ mark }: Dot): number {
  return mark ? RADIUS.marker : RADIUS.dot;
}

/** Paths of no length: their round ends are the dots. Height by height, as the page is shorter for it. */
function drawDots(dots: readonly PlacedDot[], floor: number): string {
  const byHeight = dots.filter(({ mark }) => !mark).toSorted((one, other) => one.up - other.up);
  return byHeight.map(({ score, up }) => `M${score} ${floor - up}h0`).join('');
}

function drawColumns(scores: readonly StripScore[], floor: number): string {
  const counts = new Map<number, number>();
  for (const { score } of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].map(([score, count]) => `M${score} ${floor}v-${Math.ceil((count / most) * HIGHEST_COLUMN)}`).join('');
}
