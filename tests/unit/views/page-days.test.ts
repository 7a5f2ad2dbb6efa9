import { expect, test } from 'vitest';
import { pairTools } from '#src/comparison/pairing.ts';
import { buildCategoriesView } from '#src/views/categories-view.ts';
import { buildCategoryView } from '#src/views/category-view.ts';
import { buildChangesView } from '#src/views/changes-view.ts';
import { buildComparisonView } from '#src/views/comparison-view.ts';
import { buildHomeView } from '#src/views/home-view.ts';
import { buildHubView } from '#src/views/hub-view.ts';
import { buildMethodologyView } from '#src/views/methodology-view.ts';
import { buildPersonaView } from '#src/views/persona-view.ts';
import { listSitePages } from '#src/views/site-pages.ts';
import { buildToolView } from '#src/views/tool-view.ts';
import { buildToolsView } from '#src/views/tools-view.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

/** A day on which nothing was recorded: that of the build. */
const TODAY = '2026-11-21';

test('every page shows the day of the records that the sitemap gives it, whenever it is built', () => {
  const catalog = makeCatalog({
    tools: [
      makeTool({ slug: 'alpha', verified: '2026-09-01', compareWith: ['beta'], reviews: [makeReview({ date: '2026-10-02' })] }),
      makeTool({ slug: 'beta', verified: '2026-10-05', reviews: [makeReview({ date: '2026-09-20' })] }),
    ],
  });
  const pages = [
    buildHomeView(catalog),
    buildHubView(catalog),
    buildToolsView(catalog),
    buildCategoriesView(catalog),
    buildMethodologyView(catalog),
    buildChangesView(catalog),
    ...catalog.tools.map((tool) => buildToolView(catalog, tool, TODAY)),
    ...catalog.categories.map((category) => buildCategoryView(catalog, category)),
    ...catalog.personas.map((persona) => buildPersonaView(catalog, persona)),
    ...pairTools(catalog).pairs.map((pair) => buildComparisonView(catalog, pair, TODAY)),
  ].map(({ page }) => page);
  const listed = new Map(listSitePages(catalog).map(({ path, lastChanged }) => [path, lastChanged]));
  expect(pages.map(({ path, lastChanged }) => [path, lastChanged?.iso ?? null])).toEqual(pages.map(({ path }) => [path, listed.get(path)]));
  expect(pages.map(({ path, lastChanged }) => [path, lastChanged?.iso])).toContainEqual(['/tools/alpha/', '2026-10-02']);
});
