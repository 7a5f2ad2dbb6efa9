import type { ChosenFilters } from './pagefind.ts';

/** What the search page is asked for. */
export interface SearchState {
  readonly query: string;
  readonly filters: ChosenFilters;
}

/** Filters that an address may name. */
const FILTER_NAMES = ['category', 'entry', 'verdict'] as const;

/** Reads what an address asks for: `?q=…&category=…&entry=…&verdict=…`. */
export function readSearchState(address: string): SearchState {
  const query = new URLSearchParams(address);
  const chosen = FILTER_NAMES.map((name) => [name, query.get(name) ?? ''] as const).filter(([, value]) => value !== '');
  return { query: query.get('q') ?? '', filters: Object.fromEntries(chosen) };
}

/** Writes the part of an address that asks for this; empty when nothing is asked for. */
export function writeSearchState({ query, filters }: SearchState): string {
  const entries = Object.entries({ q: query.trim(), ...filters }).filter(([, value]) => value !== '');
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
}
