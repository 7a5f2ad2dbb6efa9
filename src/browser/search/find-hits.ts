import { hitPath, readHit, type Hit } from './hit.ts';
import { matchName } from './name-match.ts';
import type { ChosenFilters, FilterCounts, SearchIndex } from './pagefind.ts';

/** What is looked for; `term` is `null` to take every page that the filters let through. */
export interface Search {
  readonly term: string | null;
  readonly filters: ChosenFilters;
  /** Most pages that are loaded. */
  readonly limit: number;
}

/** Pages found, best first. */
export interface FoundHits {
  readonly hits: readonly Hit[];
  /** How many there are, beyond the limit too. */
  readonly total: number;
  /** How many of them carry each value of each filter. */
  readonly counts: FilterCounts;
}

/** Finds pages: those whose name answers the query come first, then in the order of the index. */
export async function findHits(index: SearchIndex, { term, filters, limit }: Search): Promise<FoundHits> {
  const { results, filters: counts } = await index.search(term, { filters });
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  const hits = pages.map(readHit).filter((hit) => hit !== null);
  return { hits: rankHits(hits, term ?? ''), total: results.length - (pages.length - hits.length), counts };
}

/** Finds the tool that a name or a part of one means best. */
export async function findTool(index: SearchIndex, term: string): Promise<Hit | null> {
  const { hits } = await findHits(index, { term, filters: {}, limit: 8 });
  return hits.find((hit) => hit.kind === 'tool') ?? null;
}

/** Puts lists of hits together, each page once. */
export function joinHits(...lists: readonly (readonly Hit[])[]): readonly Hit[] {
  return [...new Map(lists.flat().map((hit) => [hitPath(hit), hit])).values()];
}

function rankHits(hits: readonly Hit[], term: string): readonly Hit[] {
  const matches = new Map(hits.map((hit) => [hit, matchName(hit.name, term)]));
  return [...hits].sort((one, other) => (matches.get(other) ?? 0) - (matches.get(one) ?? 0));
}
