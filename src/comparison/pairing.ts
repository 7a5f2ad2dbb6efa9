import { byCodeUnit, categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug, splitPairSlug } from './pair-slug.ts';

/** Two tools side by side, in slug order. */
export interface Pair {
  readonly slug: string;
  readonly a: Tool;
  readonly b: Tool;
}

/** Every comparison of a catalog, and the ways to look one up. */
export interface Pairing {
  /** By slug, in code-unit order. */
  readonly pairs: readonly Pair[];
  readonly bySlug: ReadonlyMap<string, Pair>;
  /** The tools that each tool is compared with, closest first. */
  readonly opponents: ReadonlyMap<string, readonly Tool[]>;
}

/**
 * Pairs the tools of a catalog: two tools pair when they share a category (or the site pairs all), both have
 * enough reviews, and one is among the other's closest; `compareWith` and editors' notes always pair.
 */
export const pairTools: (catalog: Catalog) => Pairing = remember((catalog: Catalog) =>
  indexPairs([...slugsOfRule(catalog), ...slugsByHand(catalog)], catalog),
);

/** Orders the other tools by closeness to one: most shared tags first, then by slug. */
export function closestFirst(tool: Tool, others: readonly Tool[]): readonly Tool[] {
  const tags = new Set(tool.tags);
  return others
    .map((other) => ({ other, shared: countTags(other, tags) }))
    .sort((one, two) => two.shared - one.shared || byCodeUnit(one.other.slug, two.other.slug))
    .map(({ other }) => other);
}

/** Counts the tags of a tool that are among others. */
export function countTags(tool: Tool, among: ReadonlySet<string>): number {
  return tool.tags?.filter((tag) => among.has(tag)).length ?? 0;
}

/** Tells whether the editors chose to compare two tools, by `compareWith` or by a note on the pair. */
export function isChosenPair({ notes }: Catalog, one: Tool, other: Tool): boolean {
  return (
    notes.has(pairSlug(one.slug, other.slug)) ||
    one.compareWith?.includes(other.slug) === true ||
    other.compareWith?.includes(one.slug) === true
  );
}

function slugsOfRule(catalog: Catalog): readonly string[] {
  const { scope, maxPerTool, minReviews } = catalog.site.pairing;
  const eligible = catalog.tools.filter((tool) => tool.reviews.length >= minReviews);
  const shelves = scope === 'all' ? new Map([['', eligible]]) : groupByCategory(eligible);
  return eligible.flatMap((tool) => {
    const shared = scope === 'all' ? [''] : categoryIdsOf(tool);
    const neighbours = new Set(shared.flatMap((shelf) => shelves.get(shelf) ?? []));
    neighbours.delete(tool);
    return closestFirst(tool, [...neighbours])
      .slice(0, maxPerTool)
      .map((other) => pairSlug(tool.slug, other.slug));
  });
}

function groupByCategory(tools: readonly Tool[]): Map<string, Tool[]> {
  const shelves = new Map<string, Tool[]>();
  for (const tool of tools) {
    for (const category of categoryIdsOf(tool)) {
      const shelf = shelves.get(category);
      if (shelf) shelf.push(tool);
      else shelves.set(category, [tool]);
    }
  }
  return shelves;
}

function slugsByHand(catalog: Catalog): readonly string[] {
  const wished = catalog.tools.flatMap((tool) => (tool.compareWith ?? []).map((other) => pairSlug(tool.slug, other)));
  return [...wished, ...catalog.notes.keys()];
}

function indexPairs(slugs: readonly string[], catalog: Catalog): Pairing {
  const tools = new Map(catalog.tools.map((tool) => [tool.slug, tool]));
  const bySlug = new Map<string, Pair>();
  for (const slug of [...new Set(slugs)].sort(byCodeUnit)) {
    const [first = '', second = ''] = splitPairSlug(slug) ?? [];
    const [a, b] = [tools.get(first), tools.get(second)];
    // A draft on one side is not in the catalog of a build: its pairs wait with it.
    if (a && b) bySlug.set(slug, { slug, a, b });
  }
  const pairs = [...bySlug.values()];
  return { pairs, bySlug, opponents: opponentsOf(pairs) };
}

function opponentsOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly Tool[]> {
  const opponents = new Map<string, { tool: Tool; others: Tool[] }>();
  for (const { a, b } of pairs) {
    for (const [tool, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const entry = opponents.get(tool.slug);
      if (entry) entry.others.push(other);
      else opponents.set(tool.slug, { tool, others: [other] });
    }
  }
  return new Map([...opponents].map(([slug, { tool, others }]) => [slug, closestFirst(tool, others)]));
}
