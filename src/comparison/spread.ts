import { categoryIdsOf, toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelScore } from './panel.ts';
import { rankTools } from './ranking.ts';

/** A reviewed tool among those of its category. */
export interface Rank {
  readonly tool: Tool;
  /** Panel score, unrounded. */
  readonly score: number;
  /** Place in the category's ranking, from 1. */
  readonly place: number;
  /** Whether other tools share the place. */
  readonly isShared: boolean;
}

/** The panel scores of a category: who stands where, and how far apart they lie. */
export interface Spread {
  readonly category: Category;
  /** Reviewed tools, best first; at least one. */
  readonly ranks: readonly Rank[];
  /** How many tools of the category have no review, and so no place. */
  readonly unreviewed: number;
  readonly lowest: number;
  /** Score that half of the tools reach; between the middle two of an even number. */
  readonly median: number;
  readonly highest: number;
}

/** Fewest reviewed tools among which a place says something. */
const FEW = 5;

/** The panel scores of a category; `null` while none of its tools has a review. */
export function spreadOf(catalog: Catalog, category: Category): Spread | null {
  return spreadsIn(catalog)(category);
}

/**
 * The spread in which tools are best seen together: of the categories that all of them share, the narrowest with at least five reviewed
 * tools, or else the one with the most; `null` where they share none, or none with a review.
 */
export function sharedSpread(catalog: Catalog, tools: readonly Tool[]): Spread | null {
  const spreads = catalog.categories
    .filter(({ id }) => tools.every((tool) => categoryIdsOf(tool).includes(id)))
    .flatMap((category) => spreadOf(catalog, category) ?? [])
    .sort((one, other) => one.ranks.length - other.ranks.length);
  return spreads.find(({ ranks }) => ranks.length >= FEW) ?? spreads.at(-1) ?? null;
}

const spreadsIn = remember((catalog: Catalog) => remember((category: Category) => measure(category, toolsIn(catalog, category.id))));

function measure(category: Category, tools: readonly Tool[]): Spread | null {
  const places = rankTools(tools);
  const ranks = places.flatMap(({ tool, place }): Rank[] => {
    const score = panelScore(tool.reviews);
    if (score === null || place === null) return [];
    return [{ tool, score, place, isShared: places.some((other) => other.place === place && other.tool !== tool) }];
  });
  const [best, worst] = [ranks[0], ranks.at(-1)];
  if (!best || !worst) return null;
  const median = medianOf(ranks.map(({ score }) => score));
  return { category, ranks, unreviewed: tools.length - ranks.length, lowest: worst.score, median, highest: best.score };
}

/** The middle of ordered numbers, or the mean of the middle two. */
function medianOf(ordered: readonly number[]): number {
  const middle = (ordered.length - 1) / 2;
  return ((ordered[Math.floor(middle)] ?? NaN) + (ordered[Math.ceil(middle)] ?? NaN)) / 2;
}
