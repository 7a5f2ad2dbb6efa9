import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { compareEntryPrices } from '#src/comparison/entry-price-order.ts';
import { newestReviewDay } from '#src/comparison/latest-pairs.ts';
import { rankTools } from '#src/comparison/ranking.ts';
import type { RowOrder } from './listing-view.ts';
import { byName } from './name-order.ts';

/** Tools by name. */
export const NAME_ORDER: RowOrder<Tool> = { value: 'name', text: 'Name', compare: byName };

/** Tools by panel score, as a ranking has them; those without a review last. */
export function scoreOrder(tools: readonly Tool[]): RowOrder<Tool> {
  const places = new Map(rankTools(tools).map(({ tool }, index) => [tool, index]));
  return { value: 'score', text: 'Panel score', compare: (one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0) };
}

/** Tools by what it takes to get in. */
export function priceOrder({ site }: Pick<Catalog, 'site'>): RowOrder<Tool> {
  return { value: 'price', text: 'Entry price', compare: compareEntryPrices(site.currency) };
}

/** Tools by the day their panel last moved, newest first; those without a review last. */
export const NEWEST_ORDER: RowOrder<Tool> = {
  value: 'newest',
  text: 'Newest review',
  compare: (one, other) => byCodeUnit(newestReviewDay(other.reviews) ?? '', newestReviewDay(one.reviews) ?? ''),
};
