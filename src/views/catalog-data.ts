import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import { schemaAddress } from '#src/catalog/schema-path.ts';
import type { CatalogData } from '#src/catalog/schema/catalog-data.ts';
import { publishTool } from './published-tool.ts';

/** Tells every record of a catalog; nothing in it leads to a tool that is not there. */
export function buildCatalogData(catalog: Catalog): CatalogData {
  const { site, personas, categories, tools, notes, votes } = catalog;
  const slugs = new Set(tools.map(({ slug }) => slug));
  return {
    $schema: schemaAddress('catalog', site.url),
    version: 1,
    site,
    personas: personas.map(publishRecord),
    categories: categories.map(({ specs, ...category }) => ({ ...publishRecord(category), specs: [...specs] })),
    tools: tools.map((tool) => {
      const compareWith = tool.compareWith?.filter((slug) => slugs.has(slug));
      return { ...publishTool(catalog, tool, ({ markdown }) => markdown), ...(compareWith && { compareWith }) };
    }),
    notes: [...notes.values()].map(publishRecord).sort((one, other) => byCodeUnit(one.pair, other.pair)),
    votes: site.features.votes ? votes : null,
  };
}

function publishRecord<Rest extends object>({ file: _file, body, ...rest }: Rest & { readonly body: Prose; readonly file: string }) {
  return { ...rest, body: body.markdown };
}
