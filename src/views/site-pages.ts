import type { Catalog } from '#src/catalog/catalog.ts';
import { catalogChanges } from '#src/changes/catalog-changes.ts';
import {
  catalogLastChanged,
  categoryLastChanged,
  comparisonLastChanged,
  personaLastChanged,
  toolLastChanged,
  type LastChanged,
} from '#src/changes/last-changed.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { hasDisagreements } from './panel-disagreement.ts';
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

/** A page that search engines are asked to keep: canonical to itself, and not `noindex`. */
export interface SitePage {
  /** Address from the root, with its closing slash. */
  readonly path: string;
  /** Day on which what it shows last changed, or `null` where no record names one. */
  readonly lastChanged: LastChanged;
}

/** Every page that search engines are asked to keep, by what it shows. */
export interface SitePages {
  /** Home, the lists, categories, personas, and what the site says of itself. */
  readonly pages: readonly SitePage[];
  readonly tools: readonly SitePage[];
  readonly comparisons: readonly SitePage[];
}

/** Sorts every page that search engines are asked to keep by what it shows, each kind in its own order. */
export function sortSitePages(catalog: Catalog): SitePages {
  const lastChanged = catalogLastChanged(catalog);
  const lists = ['/', '/compare/', '/tools/', '/categories/'];
  return {
    pages: [
      ...lists.map((path) => ({ path, lastChanged })),
      { path: CHANGES_PATH, lastChanged: catalogChanges(catalog)[0]?.day ?? null },
      // Their text is the site's own, and no record says when that changed.
      { path: METHODOLOGY_PATH, lastChanged: null },
      { path: DATA_PATH, lastChanged: null },
      { path: PRIVACY_PATH, lastChanged: null },
      ...(hasDisagreements(catalog) ? [{ path: PANEL_AND_READERS_PATH, lastChanged: null }] : []),
      ...catalog.categories.map((category) => ({ path: categoryPath(category.id), lastChanged: categoryLastChanged(catalog, category) })),
      ...catalog.personas.map((persona) => ({ path: personaPath(persona.id), lastChanged: personaLastChanged(catalog, persona) })),
    ],
    tools: catalog.tools.map((tool) => ({ path: toolPath(tool.slug), lastChanged: toolLastChanged(tool) })),
    comparisons: pairTools(catalog).pairs.map((pair) => ({
      path: comparisonPath(pair.a.slug, pair.b.slug),
      lastChanged: comparisonLastChanged(catalog, pair),
    })),
  };
}

/** Lists every page that search engines are asked to keep. */
export function listSitePages(catalog: Catalog): readonly SitePage[] {
  const { pages, tools, comparisons } = sortSitePages(catalog);
  return [...pages, ...tools, ...comparisons];
}
