import { categoryIdsOf, votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import { specsOf } from '#src/comparison/facts.ts';
import { findSuccessor } from './notice-view.ts';

/** One line of the index of tools. */
export interface ToolIndexEntry {
  readonly slug: string;
  readonly name: string;
  /** What the category is called that is shown for it. */
  readonly category: string;
  /** Former slugs. */
  readonly aliases: readonly string[];
}

/** `/data/v1/tools.json`: every tool of the site, by slug. */
export interface ToolIndex {
  readonly version: 1;
  readonly tools: readonly ToolIndexEntry[];
}

/** Tells all that a page must know of a tool to compare it with others; `schema` is the address of the data's schema. */
export function buildToolData(catalog: Catalog, tool: Tool, schema: string): ToolData {
  const { name, url, currency, staleAfterDays, features } = catalog.site;
  return {
    $schema: schema,
    version: 1,
    site: { name, url, currency, staleAfterDays, votes: features.votes },
    personas: catalog.personas.map(({ id, name: called, order, focus }) => ({ id, name: called, order, focus })),
    categories: listCategories(catalog, tool),
    tool: describeTool(catalog, tool),
    votes: votesOn(catalog, tool.slug),
  };
}

/** Lists the tools of a catalog, for adding one to a comparison and for finding one by its former slug. */
export function buildToolIndex({ tools, categories }: Pick<Catalog, 'tools' | 'categories'>): ToolIndex {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  return {
    version: 1,
    tools: tools.map(({ slug, name, category, aliases = [] }) => ({ slug, name, category: names.get(category) ?? category, aliases })),
  };
}

function listCategories(catalog: Catalog, tool: Tool): ToolData['categories'] {
  const shelves = new Set(categoryIdsOf(tool));
  const places = new Map(specsOf(catalog).map(({ key }, place) => [key, place]));
  return catalog.categories
    .map(({ id, name, specs }, place) => ({
      id,
      name,
      place,
      specs: specs.map((spec) => ({ ...spec, place: places.get(spec.key) ?? places.size })),
    }))
    .filter(({ id }) => shelves.has(id));
}

/** The record without what only editors need; other tools are named only where the site shows them. */
function describeTool(catalog: Catalog, tool: Tool): ToolData['tool'] {
  const { file: _file, draft: _draft, compareWith: _compareWith, successor: _successor, reviews, body, platforms, ...facts } = tool;
  const successor = findSuccessor(catalog, tool);
  return {
    ...facts,
    ...(platforms && { platforms: [...platforms] }),
    ...(successor && { successor: { slug: successor.slug, name: successor.name } }),
    body: shorten(body),
    reviews: reviews.map(({ file: _reviewFile, body: take, ...review }) => ({ ...review, body: shorten(take) })),
  };
}

function shorten({ html, text }: Prose): ToolData['tool']['body'] {
  return { html, text };
}
