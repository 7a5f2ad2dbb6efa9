import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { listChosenPairs } from './chosen-pairs.ts';
import { measureCloseness } from './closeness.ts';
import { differsIn } from './differences.ts';
import { isPairable, LEAST_DIFFERENCES } from './page-gate.ts';
import { pairSlug, splitPairSlug } from './pair-slug.ts';
import { visitClosestFirst } from './shelf-pairs.ts';

/** Two tools side by side, in slug order. */
export interface Pair {
  readonly slug: string;
  readonly a: Tool;
  readonly b: Tool;
  /** How close the two are, from 0 to 1 (closeness.ts). */
  readonly closeness: number;
}

/** Every comparison of a catalog that has a page, and the ways to look one up. */
export interface Pairing {
  /** By slug, in code-unit order. */
  readonly pairs: readonly Pair[];
  readonly bySlug: ReadonlyMap<string, Pair>;
  /** The tools that each tool is compared with, closest first. */
  readonly opponents: ReadonlyMap<string, readonly Tool[]>;
}

/** Pairs the tools of a catalog: those that the editors chose to compare, and those that pass the gate (page-gate.ts). */
export const pairTools: (catalog: Catalog) => Pairing = remember((catalog: Catalog) => {
  const chosen = listChosenPairs(catalog);
  return indexPairs([...chosen, ...slugsOfRule(catalog, chosen)], catalog);
});

/** Orders pairs as the gate takes them: the closest first, then by slug of one side and of the other. */
export function byCloseness(one: Pair, other: Pair): number {
  return other.closeness - one.closeness || byCodeUnit(one.a.slug, other.a.slug) || byCodeUnit(one.b.slug, other.b.slug);
}

/**
 * Takes pairs one by one, the closest of the whole catalog first, each as long as both of its sides have room for another page. So no tool
 * has more than `maxPerTool` pages, unless the editors alone chose more: their pairs come first and take up room. A tool whose closest are
 * full goes on to the next.
 */
function slugsOfRule(catalog: Catalog, chosen: ReadonlySet<string>): readonly string[] {
  const tools = catalog.tools.filter((tool) => isPairable(catalog, tool)).sort((one, other) => byCodeUnit(one.slug, other.slug));
  const room = roomBesides(chosen, tools, catalog);
  const slugs: string[] = [];
  visitClosestFirst(catalog, tools, (one, other) => {
    if ((room[one] as number) <= 0 || (room[other] as number) <= 0) return;
    const [a, b] = [tools[one] as Tool, tools[other] as Tool];
    const slug = pairSlug(a.slug, b.slug);
    if (chosen.has(slug) || !differsIn(LEAST_DIFFERENCES, a, b)) return;
    slugs.push(slug);
    for (const side of [one, other]) room[side] = (room[side] as number) - 1;
  });
  return slugs;
}

/** How many pages each tool may have besides those that the editors chose. */
function roomBesides(chosen: ReadonlySet<string>, tools: readonly Tool[], catalog: Catalog): Float64Array {
  const known = new Set(catalog.tools.map(({ slug }) => slug));
  const used = new Map<string, number>();
  for (const slugs of [...chosen].map((slug) => splitPairSlug(slug) ?? [])) {
    if (!slugs.every((slug) => known.has(slug))) continue;
    for (const slug of slugs) used.set(slug, (used.get(slug) ?? 0) + 1);
  }
  return Float64Array.from(tools, ({ slug }) => catalog.site.pairing.maxPerTool - (used.get(slug) ?? 0));
}

function indexPairs(slugs: readonly string[], catalog: Catalog): Pairing {
  const places = new Map(catalog.tools.map(({ slug }, place) => [slug, place]));
  const closenessOf = measureCloseness(catalog.tools);
  const bySlug = new Map<string, Pair>();
  for (const slug of slugs.toSorted(byCodeUnit)) {
    const [one, other] = (splitPairSlug(slug) ?? []).map((side) => places.get(side));
    // A draft on one side is not in the catalog of a build: its pairs wait with it.
    if (one === undefined || other === undefined || one === other) continue;
    bySlug.set(slug, { slug, a: catalog.tools[one] as Tool, b: catalog.tools[other] as Tool, closeness: closenessOf(one, other) });
  }
  const pairs = [...bySlug.values()];
  return { pairs, bySlug, opponents: opponentsOf(pairs) };
}

function opponentsOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly Tool[]> {
  const opponents = new Map<string, Tool[]>();
  const add = (tool: Tool, other: Tool) => {
    const others = opponents.get(tool.slug);
    if (others) others.push(other);
    else opponents.set(tool.slug, [other]);
  };
  for (const pair of pairs.toSorted(byCloseness)) {
    add(pair.a, pair.b);
    add(pair.b, pair.a);
  }
  return opponents;
}
