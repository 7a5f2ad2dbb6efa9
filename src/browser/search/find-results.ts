import { findPage } from '../page-exists.ts';
import { offerComparisons, pairHits, type ComparisonHit } from './comparison-hit.ts';
import { findHits, findTool, joinHits, type Search } from './find-hits.ts';
import type { Hit } from './hit.ts';
import { matchName } from './name-match.ts';
import type { FilterCounts, SearchIndex } from './pagefind.ts';
import { queryNames, splitQuery, type QuerySides } from './query.ts';

/** All that search has to show. */
export interface SearchResults {
  readonly comparisons: readonly ComparisonHit[];
  readonly hits: readonly Hit[];
  /** How many pages there are, beyond those in `hits` too. */
  readonly total: number;
  readonly counts: FilterCounts;
  /** Whether the index holds no page at all. */
  readonly isIndexEmpty: boolean;
}

/** Most comparisons that are offered. */
const COMPARISONS_MAX = 3;

/** From this match on, the query is the tool's own name, whatever `vs` it holds. */
const WHOLE = 3;

/**
 * Searches for pages and for comparisons; `x vs y` finds both tools, and their comparison first where it has a page. Where one of the two is
 * unknown, missing or the same, the other is looked for.
 */
export async function findResults(index: SearchIndex, search: Search): Promise<SearchResults> {
  const term = search.term ?? '';
  const isFiltered = Object.keys(search.filters).length > 0;
  const [found, pairs] = await Promise.all([findHits(index, search), isFiltered ? [] : findPairs(index, term)]);
  if (pairs.length === 0 && !found.hits.some((hit) => matchName(hit.name, term) > 0)) {
    const partial = await findOneName(index, search);
    if (partial) return partial;
  }
  const wholes = found.hits.filter((hit) => matchName(hit.name, term) >= WHOLE);
  // Two tools are the answer to `x vs y`: pages that hold all its words somewhere would only stand in the way.
  const hits = pairs.length > 0 ? joinHits(wholes, pairs.flat()) : found.hits;
  const asked = await keepExisting(pairs);
  const comparisons = asked.length > 0 ? asked : offerComparisons(hits, term, COMPARISONS_MAX);
  const isNothing = hits.length === 0 && comparisons.length === 0;
  const isIndexEmpty = isNothing && Object.keys(await index.filters()).length === 0;
  return { comparisons, hits, total: pairs.length > 0 ? hits.length : found.total, counts: found.counts, isIndexEmpty };
}

/** Looks for the names of `x vs y` one by one; gives what the first known one finds. */
async function findOneName(index: SearchIndex, search: Search): Promise<SearchResults | null> {
  for (const term of queryNames(search.term ?? '').filter((name) => name !== search.term)) {
    const results = await findResults(index, { ...search, term });
    if (results.hits.length > 0) return results;
  }
  return null;
}

type HitPair = readonly [Hit, Hit];

/** The tools that a query may set against each other, the reading whose names match best first. */
async function findPairs(index: SearchIndex, term: string): Promise<readonly HitPair[]> {
  const readings = await Promise.all(splitQuery(term).map((sides) => readSides(index, sides)));
  return readings
    .filter((reading) => reading !== null)
    .sort((one, other) => other.match - one.match)
    .map((reading) => reading.pair)
    .slice(0, COMPARISONS_MAX);
}

async function readSides(
  index: SearchIndex,
  { left, right }: QuerySides,
): Promise<{ readonly pair: HitPair; readonly match: number } | null> {
  const [one, other] = await Promise.all([findTool(index, left), findTool(index, right)]);
  if (!one || !other || one.slug === other.slug) return null;
  return { pair: [one, other], match: matchName(one.name, left) + matchName(other.name, right) };
}

async function keepExisting(pairs: readonly HitPair[]): Promise<readonly ComparisonHit[]> {
  const offers = pairs.map(([one, other]) => pairHits(one, other));
  const answers = await Promise.all(offers.map((offer) => findPage(offer.path)));
  return offers.filter((_, place) => answers[place] === 'there');
}
