import type { Catalog } from '#src/catalog/catalog.ts';
import { byName } from './name-order.ts';

/** One choice of the picker. */
export interface PickerTool {
  readonly slug: string;
  readonly name: string;
}

/** The tools of one category, under its name. */
export interface PickerGroup {
  readonly label: string;
  readonly tools: readonly PickerTool[];
}

/** What the two lists of the picker offer. */
export interface PickerView {
  /** Categories that hold a tool, in catalog order; each tool stands once, under the category that is shown for it. */
  readonly groups: readonly PickerGroup[];
  /** Whether the groups are worth naming: with one category they say nothing. */
  readonly isGrouped: boolean;
}

/** Offers every tool of a catalog, by name. */
export function buildPickerView(catalog: Catalog): PickerView {
  const groups = catalog.categories
    .map((category) => ({
      label: category.name,
      tools: catalog.tools
        .filter((tool) => tool.category === category.id)
        .map(({ slug, name }) => ({ slug, name }))
        .sort(byName),
    }))
    .filter((group) => group.tools.length > 0);
  return { groups, isGrouped: groups.length > 1 };
}
