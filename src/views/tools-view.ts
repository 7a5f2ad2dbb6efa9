import type { Catalog } from '#src/catalog/catalog.ts';
import { catalogLastChanged } from '#src/changes/last-changed.ts';
import { belowHome } from './breadcrumb-view.ts';
import { wordCells } from './cells-key.ts';
import { NAME_ORDER, NEWEST_ORDER, priceOrder, scoreOrder } from './listing-orders.ts';
import { buildListing, type ListingFormView, type RowMarks } from './listing-view.ts';
import { byName } from './name-order.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildToolRowView, type ToolRowView } from './tool-row-view.ts';
import { wordCount } from './wording.ts';

/** Everything the list of tools shows. */
export interface ToolsView {
  readonly page: PageView;
  /** *16 tools in 5 categories.*; nothing while there is none. */
  readonly intro?: string | undefined;
  readonly cellsKey?: string | undefined;
  /** What narrows and sorts the list; `null` while there are no two tools. */
  readonly form: ListingFormView | null;
  /** By name. */
  readonly tools: readonly ListedToolView[];
}

/** A tool of the list, and what its row carries for the form. */
export interface ListedToolView {
  readonly tool: ToolRowView;
  readonly marks: RowMarks;
}

/** Builds the list of all tools. */
export function buildToolsView(catalog: Catalog): ToolsView {
  const tools = catalog.tools.toSorted(byName);
  const { form, marks } = buildListing(catalog, {
    noun: 'tools',
    rows: tools,
    toolsOf: (tool) => [tool],
    givenOrder: NAME_ORDER,
    orders: [scoreOrder(tools), priceOrder(catalog), NEWEST_ORDER],
  });
  const count = wordCount(catalog.tools.length, 'tool');
  const categories = wordCount(catalog.categories.length, 'category', 'categories');
  return {
    page: buildPageView(catalog, {
      title: 'Tools',
      description: `${count} in ${categories}, by name: what each is, what it costs to start, and what the panel says.`,
      path: '/tools/',
      breadcrumb: belowHome('Tools'),
      lastChanged: catalogLastChanged(catalog),
    }),
    intro: catalog.tools.length === 0 ? undefined : `${count} in ${categories}.`,
    cellsKey: wordCells(catalog),
    form,
    tools: tools.map((tool, index) => ({ tool: buildToolRowView(catalog, tool), marks: marks(index) })),
  };
}
