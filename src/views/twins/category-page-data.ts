import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { schemaAddress } from '#src/catalog/schema-path.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { CategoryPageData } from '#src/catalog/schema/category-page-data.ts';
import type { SpecValue, Tool } from '#src/catalog/schema/tool.ts';
import { specValueOf } from '#src/comparison/facts.ts';
import { rankTools } from '#src/comparison/ranking.ts';
import { buildCategoryView } from '../category-view.ts';
import { addressOn } from '../links.ts';
import { pickRankingOf } from '../pick-ranking-view.ts';
import { linkTool, publishBody, publishPage, publishPanel } from './published-parts.ts';

/** Tells what a category's page says, as data. */
export function buildCategoryPageData(catalog: Catalog, category: Category): CategoryPageData {
  const { id, name, summary, specs } = category;
  const view = buildCategoryView(catalog, category);
  return {
    $schema: schemaAddress('category-page', catalog.site.url),
    version: 1,
    page: publishPage(view.page),
    category: { id, name, summary },
    ranking: rankTools(toolsIn(catalog, id)).map(({ tool, place }) => ({
      place,
      ...linkTool(catalog, tool),
      tagline: tool.tagline,
      entry: tool.pricing.entry,
      panel: publishPanel(catalog, tool),
      specs: pickSpecs(category, tool),
    })),
    picks: publishPicks(catalog, toolsIn(catalog, id)),
    specs: [...specs],
    markdown: publishBody(catalog, category.body),
    comparisons: view.pairs.map(({ href, a, b }) => ({ title: `${a.name} vs ${b.name}`, url: addressOn(catalog, href) })),
  };
}

function publishPicks(catalog: Catalog, tools: readonly Tool[]): CategoryPageData['picks'] {
  const ranking = pickRankingOf(catalog, tools);
  if (catalog.votes === null || ranking === null) return null;
  return {
    picks: ranking.picks,
    counted: catalog.votes.taken.slice(0, 10),
    ranking: ranking.standings.map(({ slug, chance, low, high, duels }) => ({ slug, chance, low, high, picks: duels })),
  };
}

function pickSpecs({ specs }: Category, tool: Tool): Record<string, SpecValue> {
  const known = specs.flatMap((spec) => {
    const value = specValueOf(tool, spec);
    return value === undefined ? [] : [[spec.key, value] as const];
  });
  return Object.fromEntries(known);
}
