import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { sharedSpread, spreadOf, type Spread, type Rank } from '#src/comparison/spread.ts';
import { isolateName } from './isolate-name.ts';
import { categoryPath, type Link } from './links.ts';
import { wordOrdinal } from './ordinal.ts';
import { drawScoreStrip, type ScoreStripView } from './score-strip.ts';
import { SIDES, type Side } from './side.ts';
import { wordList } from './wording.ts';

/** The panel scores of a category with the place of one tool, or of several: a strip, and the same in words. */
export interface SpreadChartView {
  /** `null` where a single tool has a score. */
  readonly strip: ScoreStripView | null;
  readonly title: string;
  /** The tools at hand that have a score. */
  readonly ranks: readonly RankView[];
  /** What stands between the places and the category's name: *of 7 in*. */
  readonly among: string;
  /** Leads to the ranking, which is the table with these numbers. */
  readonly category: Link;
  /** *(lowest 61, median 76, highest 88; 1 more has no review)*. */
  readonly range: string;
}

/** One tool's place in words; the name stands before it where there are several. */
export interface RankView {
  readonly side: Side | null;
  readonly name: string;
  /** *83: joint 2nd*. */
  readonly words: string;
}

/** Shows tools in the spread of a category they share, or, where they share none, each in its own; a tool without a review has none. */
export function buildSpreadViews(catalog: Catalog, tools: readonly Tool[]): readonly SpreadChartView[] {
  const placed = tools.map((tool, index): Placed => ({ tool, side: SIDES[index] ?? null }));
  if (tools.every(({ reviews }) => reviews.length === 0)) return [];
  const shared = sharedSpread(catalog, tools);
  if (shared) return [buildView(shared, placed)];
  return placed.flatMap((each) => {
    const own = each.tool.reviews.length > 0 && sharedSpread(catalog, [each.tool]);
    return own ? [buildView(own, [each])] : [];
  });
}

/** Shows a tool in the spread of each category it stands in, the shown one first. */
export function buildToolSpreadViews(catalog: Catalog, tool: Tool): readonly SpreadChartView[] {
  if (tool.reviews.length === 0) return [];
  return categoryIdsOf(tool).flatMap((id) => {
    const category = catalog.categories.find((each) => each.id === id);
    const spread = category && spreadOf(catalog, category);
    return spread ? [buildView(spread, [{ tool, side: null }])] : [];
  });
}

interface Placed {
  readonly tool: Tool;
  readonly side: Side | null;
}

function buildView(spread: Spread, placed: readonly Placed[]): SpreadChartView {
  const { category, ranks } = spread;
  const marks = new Map(placed.map(({ tool, side }) => [tool, side ?? ('ink' as const)]));
  const isAlone = ranks.length === 1;
  const strip = isAlone ? null : drawScoreStrip(ranks.map(({ tool, score }) => ({ score, mark: marks.get(tool) })));
  return {
    strip,
    title: `Panel scores in ${category.name}`,
    ranks: placed.flatMap(({ tool, side }) => {
      const rank = ranks.find((each) => each.tool === tool);
      return rank ? [{ side, name: tool.name, words: wordRank(rank, isAlone) }] : [];
    }),
    among: isAlone ? 'with a review in' : `of ${ranks.length} in`,
    category: { text: category.name, href: categoryPath(category.id) },
    range: `${wordRange(spread, placed)}${wordStart(strip)}`,
  };
}

/** A scale that does not start at 0 says so. */
function wordStart(strip: ScoreStripView | null): string {
  const start = strip?.ticks[0]?.score ?? 0;
  return start === 0 ? '' : `. The scale starts at ${start}.`;
}

function wordRank({ score, place, isShared }: Rank, isAlone: boolean): string {
  return `${Math.round(score)}: ${isAlone ? 'the only one' : `${isShared ? 'joint ' : ''}${wordOrdinal(place)}`}`;
}

/** How far the scores lie apart, and who has none, in brackets; empty where there is nothing to say. */
function wordRange(spread: Spread, placed: readonly Placed[]): string {
  const parts = [wordScores(spread), wordUnreviewed(spread, placed)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

function wordScores({ ranks, lowest, median, highest }: Spread): string {
  const [low, middle, high] = [lowest, median, highest].map(Math.round);
  if (ranks.length === 1) return '';
  if (low === high) return `all score ${low}`;
  return ranks.length === 2 ? `lowest ${low}, highest ${high}` : `lowest ${low}, median ${middle}, highest ${high}`;
}

/** The tools at hand by name, the others by their number. */
function wordUnreviewed({ unreviewed }: Spread, placed: readonly Placed[]): string {
  if (unreviewed === 0) return '';
  const names = placed.flatMap(({ tool }) => (tool.reviews.length === 0 ? [isolateName(tool.name)] : []));
  const others = unreviewed - names.length;
  const without = others === 0 ? names : [...names, `${others} more`];
  return `${wordList(without)} ${unreviewed === 1 ? 'has' : 'have'} no review`;
}
