import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { whyWithoutPage } from '#src/comparison/missing-page.ts';
import { splitPairSlug } from '#src/comparison/pair-slug.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { toolHalfName, toolHeadName } from './head-names.ts';
import { hasDisagreements } from './panel-disagreement.ts';

/** Tells of a page, by its address, whether it may differ between two catalogs. */
export type SuspectPages = (path: string) => boolean;

/**
 * Narrows down which pages two catalogs may show differently, without building any: a large site has a hundred thousand comparisons, and a
 * day's changes touch few of them. A page that it clears is the same in both; one that it suspects may be the same all the same. Lists are
 * always suspected, and every page is where the settings of the site, a persona, a category or the votes differ. A change in a tool reaches
 * the pages of tools on its shelves, of its opponents, and of those that it succeeds.
 */
export function suspectPages(before: Catalog, after: Catalog): SuspectPages {
  return suspectsBetween(before)(after);
}

const suspectsBetween = remember((before: Catalog) => remember((after: Catalog) => compareCatalogs(before, after)));

function compareCatalogs(before: Catalog, after: Catalog): SuspectPages {
  if (groundOf(before) !== groundOf(after)) return () => true;
  const changed = differingKeys(mapRecords(before), mapRecords(after));
  const near = new Set([...changed, ...differingKeys(mapStandings(before), mapStandings(after))]);
  for (const catalog of [before, after]) for (const slug of reachOf(catalog, changed)) near.add(slug);
  const tags = differingKeys(countTags(before), countTags(after));
  const tagged = new Set(after.tools.filter((tool) => tool.tags?.some((tag) => tags.has(tag))).map(({ slug }) => slug));
  return (path) => {
    const [, folder, name] = path.split('/');
    if (folder === 'tools' && name) return near.has(name) || tagged.has(name);
    const pair = folder === 'compare' && name ? splitPairSlug(name) : null;
    return pair === null || pair.some((slug) => near.has(slug));
  };
}

/** What every page rests on. */
function groundOf(catalog: Catalog): string {
  const { site, personas, categories, votes, hasService } = catalog;
  return JSON.stringify([site, personas, categories, votes, hasService, hasDisagreements(catalog)]);
}

/** Each tool with the notes on it, as text that is the same for equal records. */
function mapRecords({ tools, notes }: Catalog): ReadonlyMap<string, string> {
  const records = new Map(tools.map((tool) => [tool.slug, writeRecord(tool)]));
  for (const note of notes.values()) {
    for (const slug of splitPairSlug(note.pair) ?? []) records.set(slug, `${records.get(slug) ?? ''}${JSON.stringify(note)}`);
  }
  return records;
}

/** A record by the words of its bodies alone: the HTML follows from them, and may not have been made yet. */
function writeRecord({ body, reviews, ...tool }: Tool): string {
  return JSON.stringify([tool, body.markdown, reviews.map(({ body: take, ...review }) => [review, take.markdown])]);
}

/** What a tool's pages say of it that no record of its own decides: whom it is compared with, and what tells its name from others. */
function mapStandings(catalog: Catalog): ReadonlyMap<string, string> {
  const { opponents } = pairTools(catalog);
  const standingOf = (tool: Tool) => [
    opponents.get(tool.slug)?.map(({ slug }) => slug) ?? whyWithoutPage(catalog, tool),
    toolHeadName(catalog, tool),
    toolHalfName(catalog, tool),
  ];
  return new Map(catalog.tools.map((tool) => [tool.slug, JSON.stringify(standingOf(tool))]));
}

/** The tools whose pages show something of the changed ones. */
function reachOf(catalog: Catalog, changed: ReadonlySet<string>): readonly string[] {
  const shelves = new Set(catalog.tools.filter(({ slug }) => changed.has(slug)).flatMap(categoryIdsOf));
  const { opponents } = pairTools(catalog);
  return catalog.tools
    .filter(
      (tool) =>
        categoryIdsOf(tool).some((id) => shelves.has(id)) ||
        (tool.successor !== undefined && changed.has(tool.successor)) ||
        opponents.get(tool.slug)?.some(({ slug }) => changed.has(slug)) === true,
    )
    .map(({ slug }) => slug);
}

/** How rare a tag is decides which of several a tool's page names. */
function countTags({ tools }: Catalog): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { tags = [] } of tools) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return uses;
}

function differingKeys<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): ReadonlySet<string> {
  return new Set([...one.keys(), ...other.keys()].filter((key) => one.get(key) !== other.get(key)));
}
