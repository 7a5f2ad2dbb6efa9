import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { PANEL_VERDICTS, panelVerdict } from '#src/comparison/panel.ts';
import { ENTRIES } from '#src/comparison/prices.ts';
import { STATUSES } from '#src/comparison/status.ts';
import { wordEntry, wordStatus, wordVerdict } from './wording.ts';

/** What a list can be narrowed by; the word stands in addresses, so it never changes. */
export type FacetKey = 'category' | 'entry' | 'verdict' | 'license' | 'platform' | 'tag' | 'status';

/** What a tool has under a facet. */
export interface FacetValue {
  readonly key: FacetKey;
  /** As it stands in an address and in a row: without white space. */
  readonly value: string;
  readonly text: string;
}

/** How a facet is asked for. */
export interface FacetShape {
  readonly key: FacetKey;
  readonly label: string;
  /** Few values that most readers want stand as chips, the others in a list. */
  readonly isChips: boolean;
  /** Values in a reader's order; those of the other facets go by their text. */
  readonly order: readonly string[];
  /** How many values may be asked for at once. */
  readonly most: number;
}

/** The facets in the order of a form. */
export function shapeFacets({ categories }: Catalog): readonly FacetShape[] {
  return [
    { key: 'entry', label: 'Entry price', isChips: true, order: ENTRIES, most: 1 },
    { key: 'verdict', label: 'Panel verdict', isChips: true, order: PANEL_VERDICTS, most: 1 },
    { key: 'category', label: 'Category', isChips: false, order: categories.map(({ id }) => id), most: 1 },
    { key: 'license', label: 'Licence', isChips: false, order: [], most: 1 },
    { key: 'platform', label: 'Platform', isChips: false, order: [], most: 1 },
    { key: 'tag', label: 'Tag', isChips: false, order: [], most: 2 },
    { key: 'status', label: 'Status', isChips: false, order: STATUSES, most: 1 },
  ];
}

/** Everything a tool can be found by. */
export function facetsOf(catalog: Catalog, tool: Tool): readonly FacetValue[] {
  const verdict = panelVerdict(tool.reviews);
  return [
    { key: 'entry', value: tool.pricing.entry, text: wordEntry(tool.pricing.entry) },
    { key: 'verdict', value: verdict, text: wordVerdict(verdict) },
    ...categoryIdsOf(tool).map((id) => ({ key: 'category' as const, value: id, text: nameCategory(catalog, id) })),
    ...fromTexts('license', tool.license === undefined ? [] : [tool.license]),
    ...fromTexts('platform', tool.platforms ?? []),
    ...fromTexts('tag', tool.tags ?? []),
    { key: 'status', value: tool.status, text: wordStatus(tool.status) },
  ];
}

function nameCategory({ categories }: Catalog, id: string): string {
  return categories.find((category) => category.id === id)?.name ?? id;
}

/** Texts that differ only in case or white space are one value. */
function fromTexts(key: FacetKey, texts: readonly string[]): readonly FacetValue[] {
  return texts.map((text) => ({ key, value: text.normalize('NFC').toLowerCase().replace(/\s+/g, '-'), text }));
}
