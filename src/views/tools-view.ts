import type { Catalog } from '#src/catalog/catalog.ts';
import { wordCells } from './cells-key.ts';
import { byName } from './name-order.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildToolRowView, type ToolRowView } from './tool-row-view.ts';
import { wordCount } from './wording.ts';

/** Everything the list of tools shows. */
export interface ToolsView {
  readonly page: PageView;
  /** *16 tools in 5 categories, by name.*; nothing while there is none. */
  readonly intro?: string | undefined;
  readonly cellsKey?: string | undefined;
  /** By name. */
  readonly tools: readonly ToolRowView[];
}

/** Builds the list of all tools. */
export function buildToolsView(catalog: Catalog): ToolsView {
  const count = wordCount(catalog.tools.length, 'tool');
  const categories = wordCount(catalog.categories.length, 'category', 'categories');
  return {
    page: buildPageView(catalog, {
      title: 'Tools',
      description: `${count} in ${categories}, by name: what each is, what it costs to start, and what the panel says.`,
      path: '/tools/',
    }),
    intro: catalog.tools.length === 0 ? undefined : `${count} in ${categories}, by name.`,
    cellsKey: wordCells(catalog),
    tools: catalog.tools.toSorted(byName).map((tool) => buildToolRowView(catalog, tool)),
  };
}
