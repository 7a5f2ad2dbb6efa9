import type { Catalog } from '#src/catalog/catalog.ts';
import { sortSitePages } from '../site-pages.ts';

/** How many pages of each kind a build writes that search engines are asked to keep. */
export interface PageCounts {
  readonly comparisons: number;
  readonly tools: number;
  readonly categories: number;
  readonly personas: number;
  /** Home, the lists, and what the site says of itself. */
  readonly others: number;
}

/** Counts the pages of a catalog by what they show. */
export function countPages(catalog: Catalog): PageCounts {
  const { pages, tools, comparisons } = sortSitePages(catalog);
  const [categories, personas] = [catalog.categories.length, catalog.personas.length];
  return { comparisons: comparisons.length, tools: tools.length, categories, personas, others: pages.length - categories - personas };
}
