import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { CLOSENESS_STEPS, measureCloseness } from './closeness.ts';
import { shelvesOf } from './page-gate.ts';

/** Takes two places in a list of tools, the lower first. */
type VisitPair = (one: number, other: number) => void;

/** Visits each two tools of a list that share a shelf, once however many they share. */
export function visitShelfPairs(catalog: Catalog, tools: readonly Tool[], visit: VisitPair): void {
  const shelves = groupByShelf(catalog, tools);
  // Which tool last met the one at each place: a set for each would cost more than the visits.
  const metBy = new Int32Array(tools.length).fill(-1);
  tools.forEach((tool, one) => {
    for (const shelf of shelvesOf(catalog, tool)) {
      for (const other of shelves.get(shelf) ?? []) {
        if (other <= one || metBy[other] === one) continue;
        metBy[other] = one;
        visit(one, other);
      }
    }
  });
}

/**
 * Visits the same pairs, the closest first, then by the places of the two. A pair is one number here, its distance and its two places
 * together, sorted as numbers are: a thousand tools on a shelf are half a million pairs, five thousand 12.5 million.
 */
export function visitClosestFirst(catalog: Catalog, tools: readonly Tool[], visit: VisitPair): void {
  const closenessOf = measureCloseness(tools);
  let size = 0;
  visitShelfPairs(catalog, tools, () => (size += 1));
  const pairs = new Float64Array(size);
  visitShelfPairs(catalog, tools, (one, other) => {
    const distance = CLOSENESS_STEPS - Math.round(closenessOf(one, other) * CLOSENESS_STEPS);
    size -= 1;
    pairs[size] = (distance * tools.length + one) * tools.length + other;
  });
  for (const pair of pairs.sort()) visit(Math.floor(pair / tools.length) % tools.length, pair % tools.length);
}

function groupByShelf(catalog: Catalog, tools: readonly Tool[]): ReadonlyMap<string, readonly number[]> {
  const shelves = new Map<string, number[]>();
  tools.forEach((tool, place) => {
    for (const id of shelvesOf(catalog, tool)) {
      const shelf = shelves.get(id);
      if (shelf) shelf.push(place);
      else shelves.set(id, [place]);
    }
  });
  return shelves;
}
