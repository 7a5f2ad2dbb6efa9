import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import { categoryPath } from './links.ts';
import { wordCount } from './wording.ts';

/** A category as a list shows it. */
export interface CategoryRowView {
  readonly name: string;
  readonly href: string;
  readonly summary: string;
  /** *7 tools*, or *0 tools yet*. */
  readonly count: string;
}

/** Lists the categories in catalog order, those without a tool last. */
export function listCategories(catalog: Catalog): readonly CategoryRowView[] {
  const counted = catalog.categories.map((category) => ({ category, count: toolsIn(catalog, category.id).length }));
  return [...counted.filter(({ count }) => count > 0), ...counted.filter(({ count }) => count === 0)].map(({ category, count }) =>
    buildRow(category, count),
  );
}

function buildRow({ id, name, summary }: Category, count: number): CategoryRowView {
  return { name, href: categoryPath(id), summary, count: count === 0 ? '0 tools yet' : wordCount(count, 'tool') };
}
