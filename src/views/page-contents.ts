import type { Catalog } from '#src/catalog/catalog.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { buildCategoriesView } from './categories-view.ts';
import { buildCategoryView } from './category-view.ts';
import { buildChangesView } from './changes-view.ts';
import { buildComparisonView } from './comparison-view.ts';
import { buildDataPageView } from './data-page-view.ts';
import { buildHomeView } from './home-view.ts';
import { buildHubView } from './hub-view.ts';
import {
  categoryPath,
  CHANGES_PATH,
  comparisonPath,
  DATA_PATH,
  METHODOLOGY_PATH,
  PANEL_AND_READERS_PATH,
  personaPath,
  PRIVACY_PATH,
  toolPath,
} from './links.ts';
import { buildMethodologyView } from './methodology-view.ts';
import { buildPanelAndReadersView } from './panel-and-readers-view.ts';
import { hasDisagreements } from './panel-disagreement.ts';
import { buildPersonaView } from './persona-view.ts';
import { buildPrivacyView } from './privacy-view.ts';
import { buildToolView } from './tool-view.ts';
import { buildToolsView } from './tools-view.ts';

/** Makes all that a page shows, as plain data. */
export type PageContent = () => unknown;

/** Tells what every page of the sitemap shows, by address; each is made when it is asked for, for `today` as YYYY-MM-DD. */
export function mapPageContents(catalog: Catalog, today: string): ReadonlyMap<string, PageContent> {
  return new Map<string, PageContent>([
    ['/', () => buildHomeView(catalog)],
    ['/compare/', () => buildHubView(catalog)],
    ['/tools/', () => buildToolsView(catalog)],
    ['/categories/', () => buildCategoriesView(catalog)],
    [CHANGES_PATH, () => buildChangesView(catalog)],
    [METHODOLOGY_PATH, () => buildMethodologyView(catalog)],
    [DATA_PATH, () => buildDataPageView(catalog)],
    [PRIVACY_PATH, () => buildPrivacyView(catalog)],
    ...(hasDisagreements(catalog) ? [[PANEL_AND_READERS_PATH, () => buildPanelAndReadersView(catalog)] as const] : []),
    ...catalog.categories.map((category) => [categoryPath(category.id), () => buildCategoryView(catalog, category)] as const),
    ...catalog.personas.map((persona) => [personaPath(persona.id), () => buildPersonaView(catalog, persona)] as const),
    ...catalog.tools.map((tool) => [toolPath(tool.slug), () => buildToolView(catalog, tool, today)] as const),
    ...pairTools(catalog).pairs.map(
      (pair) => [comparisonPath(pair.a.slug, pair.b.slug), () => buildComparisonView(catalog, pair, today)] as const,
    ),
  ]);
}
