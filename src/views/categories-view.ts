import type { Catalog } from '#src/catalog/catalog.ts';
import { catalogLastChanged } from '#src/changes/last-changed.ts';
import { belowHome } from './breadcrumb-view.ts';
import { listCategories, type CategoryRowView } from './category-row-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { wordCount } from './wording.ts';

/** Everything the list of categories shows. */
export interface CategoriesView {
  readonly page: PageView;
  readonly intro: string;
  readonly categories: readonly CategoryRowView[];
}

/** Builds the list of categories. */
export function buildCategoriesView(catalog: Catalog): CategoriesView {
  const count = wordCount(catalog.categories.length, 'category', 'categories');
  return {
    page: buildPageView(catalog, {
      title: 'Categories',
      description: `${count} of tools, each with a ranking by panel score, a short buying guide and its comparisons.`,
      path: '/categories/',
      breadcrumb: belowHome('Categories'),
      lastChanged: catalogLastChanged(catalog),
    }),
    intro: 'Tools that do the same job stand on one shelf, ranked by panel score. A tool may stand on several.',
    categories: listCategories(catalog),
  };
}
