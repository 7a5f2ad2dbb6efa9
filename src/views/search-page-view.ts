import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import { PANEL_VERDICTS, panelVerdict } from '#src/comparison/panel.ts';
import { ENTRIES } from '#src/comparison/prices.ts';
import type { SearchFilter } from './search-facts.ts';
import { wordEntry, wordVerdict } from './wording.ts';

/** One list of the search page: what may be chosen, beside everything. */
export interface FilterView {
  readonly name: SearchFilter;
  readonly label: string;
  /** What is called when nothing is chosen. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** What the search page shows before anything is searched for. */
export interface SearchPageView {
  /** Whether there is a tool to be found. */
  readonly hasTools: boolean;
  /** Only with values that some tool has. */
  readonly filters: readonly FilterView[];
}

/** Offers the filters of the search page. */
export function buildSearchPageView({ tools, categories }: Catalog): SearchPageView {
  const shelves = new Set(tools.flatMap(categoryIdsOf));
  const entries = new Set(tools.map((tool) => tool.pricing.entry));
  const verdicts = new Set(tools.map((tool) => panelVerdict(tool.reviews)));
  return {
    hasTools: tools.length > 0,
    filters: [
      {
        name: 'category',
        label: 'Category',
        all: 'All categories',
        options: categories.filter(({ id }) => shelves.has(id)).map(({ id, name }) => ({ value: id, text: name })),
      },
      {
        name: 'entry',
        label: 'Entry',
        all: 'Any price',
        options: ENTRIES.filter((entry) => entries.has(entry)).map((entry) => ({ value: entry, text: wordEntry(entry) })),
      },
      {
        name: 'verdict',
        label: 'Panel verdict',
        all: 'Any verdict',
        options: PANEL_VERDICTS.filter((verdict) => verdicts.has(verdict)).map((verdict) => ({
          value: verdict,
          text: wordVerdict(verdict),
        })),
      },
    ],
  };
}
