import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { activityOf } from './activity.ts';

/**
 * What a pair must pass to get a page of its own, in the order in which it is judged:
 *
 * - `shelf`: the two stand on a common shelf, or the site pairs across all;
 * - `reviews`: each has at least `minReviews` reviews;
 * - `activity`: each is active, or was so recently (activity.ts);
 * - `differences`: they are unlike in at least three things (differences.ts);
 * - `room`: neither has as many pages as `maxPerTool` allows with tools that are closer (closeness.ts).
 *
 * A pair that the editors chose, by `compareWith` or a note, passes them all. Every pair without a page is answered by the custom comparison.
 */
export const GATE_RULES = ['shelf', 'reviews', 'activity', 'differences', 'room'] as const;
/** What a pair must pass to get a page of its own. */
export type GateRule = (typeof GATE_RULES)[number];

/** Fewest differences that make a page worth reading. */
export const LEAST_DIFFERENCES = 3;

/** The shelves of a tool that count for pairing: its categories, or where the site pairs all, the one that holds everything. */
export function shelvesOf({ site }: Pick<Catalog, 'site'>, tool: Tool): readonly string[] {
  return site.pairing.scope === 'all' ? [''] : categoryIdsOf(tool);
}

/** Tells whether a tool has the reviews that each side of a pair needs. */
export function hasEnoughReviews({ site }: Pick<Catalog, 'site'>, tool: Tool): boolean {
  return tool.reviews.length >= site.pairing.minReviews;
}

/** Tells whether a tool by itself keeps no pair from a page. */
export function isPairable(catalog: Catalog, tool: Tool): boolean {
  return hasEnoughReviews(catalog, tool) && activityOf(catalog, tool).isCurrent;
}
