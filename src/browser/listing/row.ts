import type { Filter } from './choice.ts';

/** A row of the list. */
export interface Row {
  readonly element: HTMLElement;
  /** The facets of each of its tools, as `key:value`. */
  readonly tools: readonly ReadonlySet<string>[];
  /** Its place in each order of the form; the first is the one it stood in. */
  readonly places: readonly number[];
}

/** Reads the rows of a listing from the attributes that `views/listing-view.ts` writes. */
export function readRows(root: Element): readonly Row[] {
  return [...root.querySelectorAll<HTMLElement>('[data-places]')].map((element, index) => {
    const { facets = '', places = '' } = element.dataset;
    return { element, tools: readFacets(facets), places: [index, ...readPlaces(places)] };
  });
}

/** Tells whether one of a row's tools has all that is asked for. */
export function fits({ tools }: Pick<Row, 'tools'>, filters: readonly Filter[]): boolean {
  return tools.some((tool) => hasAll(tool, filters));
}

/** How many rows have each value in a tool that has all else that is asked for. */
export function countValues(rows: readonly Pick<Row, 'tools'>[], filters: readonly Filter[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tools } of rows) {
    const fitting = tools.filter((tool) => hasAll(tool, filters));
    for (const value of new Set(fitting.flatMap((tool) => [...tool]))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A facet and its value as a row carries them. */
export function wordFilter({ facet, value }: Filter): string {
  return `${facet}:${value}`;
}

/** Reads the facets of each tool of a row: `entry:free tag:small / entry:paid`. */
export function readFacets(text: string): readonly ReadonlySet<string>[] {
  return text.split(' / ').map((tool) => new Set(tool.split(' ')));
}

function readPlaces(text: string): readonly number[] {
  return text === '' ? [] : text.split(' ').map(Number);
}

function hasAll(tool: ReadonlySet<string>, filters: readonly Filter[]): boolean {
  return filters.every((filter) => tool.has(wordFilter(filter)));
}
