import { categoryIdsOf, votesOn, type Catalog } from '#src/catalog/catalog.ts';
import { schemaAddress } from '#src/catalog/schema-path.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import type { ToolsData } from '#src/catalog/schema/tools-data.ts';
import { specsOf } from '#src/comparison/facts.ts';
import { publishTool } from './published-tool.ts';

/** Tells all that a page must know of a tool to compare it with others. */
export function buildToolData(catalog: Catalog, tool: Tool): ToolData {
  const { name, url, currency, staleAfterDays, features } = catalog.site;
  return {
    $schema: schemaAddress('tool', url),
    version: 1,
    site: { name, url, currency, staleAfterDays, votes: features.votes },
    personas: catalog.personas.map(({ id, name: called, order, focus }) => ({ id, name: called, order, focus })),
    categories: listCategories(catalog, tool),
    tool: publishTool(catalog, tool, ({ html, text }) => ({ html, text })),
    votes: features.votes ? votesOn(catalog, tool.slug) : null,
  };
}

/** Lists the tools of a catalog, for adding one to a comparison and for finding one by its former slug. */
export function buildToolsData({ site, tools, categories }: Pick<Catalog, 'site' | 'tools' | 'categories'>): ToolsData {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  return {
    $schema: schemaAddress('tools', site.url),
    version: 1,
    site: { name: site.name, url: site.url, votes: site.features.votes, newsletter: site.features.newsletter },
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
