import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { activityOf } from './activity.ts';
import { hasEnoughReviews, shelvesOf } from './page-gate.ts';
import { pairTools } from './pairing.ts';

/**
 * Why a tool is compared with none: it has too few reviews, it has been out of use for too long, no other reviewed tool shares a shelf with
 * it, or those that do fail the gate for other reasons.
 */
export type MissingPageReason = 'reviews' | 'activity' | 'alone' | 'others';

/** Finds why a tool has no page with another; `null` when it has one. */
export function whyWithoutPage(catalog: Catalog, tool: Tool): MissingPageReason | null {
  if (pairTools(catalog).opponents.has(tool.slug)) return null;
  if (!hasEnoughReviews(catalog, tool)) return 'reviews';
  if (!activityOf(catalog, tool).isCurrent) return 'activity';
  const shelves = shelvesOf(catalog, tool);
  const hasNeighbour = catalog.tools.some(
    (other) => other !== tool && hasEnoughReviews(catalog, other) && shelvesOf(catalog, other).some((shelf) => shelves.includes(shelf)),
  );
  return hasNeighbour ? 'others' : 'alone';
}
