import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Votes } from '#src/catalog/schema/votes.ts';
import { pairSlug, splitPairSlug } from '#src/comparison/pair-slug.ts';
import type { KnownTools } from '#src/views/meant-address.ts';
import type { Counts, SubjectCounts } from '../store/ballot-store.ts';

/** Counts of a tool: zero where nobody chose. */
export function toolTally({ ship = 0, skip = 0 }: Counts): Votes['tools'][string] {
  return { ship, skip };
}

/** Counts of a pair: zero where nobody chose. */
export function pairTally({ a = 0, b = 0, neither = 0 }: Counts): Votes['pairs'][string] {
  return { a, b, neither };
}

/** Counts of tools and pairs by slug, in the order of their slugs. */
export function listVotes(subjects: readonly SubjectCounts[], takenAt: number): Votes {
  const sorted = subjects.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
  const votes = sorted.filter(({ kind }) => kind === 'vote');
  const picks = sorted.filter(({ kind }) => kind === 'pick');
  return {
    version: 1,
    taken: new Date(takenAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    tools: Object.fromEntries(votes.map(({ slug, counts }) => [slug, toolTally(counts)])),
    pairs: Object.fromEntries(picks.map(({ slug, counts }) => [slug, pairTally(counts)])),
  };
}

/** The counts of tools that a site has now, and of pairs of them. */
export function votesOf(subjects: readonly SubjectCounts[], { slugs }: Pick<KnownTools, 'slugs'>, takenAt: number): Votes {
  const known = ({ kind, slug }: SubjectCounts) =>
    (kind === 'vote' ? [slug] : (splitPairSlug(slug) ?? [])).every((side) => slugs.has(side));
  return listVotes(subjects.filter(known), takenAt);
}

/** The part of the counts that is about some tools: each of them, counted or not, and the picks between two of them. */
export function narrowVotes({ tools, pairs, ...rest }: Votes, asked: ReadonlySet<string>): Votes {
  const slugs = [...asked].sort(byCodeUnit);
  const slugsOfPairs = slugs.flatMap((one, index) => slugs.slice(index + 1).map((other) => pairSlug(one, other)));
  return {
    ...rest,
    tools: Object.fromEntries(slugs.map((slug) => [slug, findOwn(tools, slug) ?? toolTally({})])),
    pairs: Object.fromEntries(slugsOfPairs.flatMap((pair) => [findOwn(pairs, pair)].flatMap((tally) => (tally ? [[pair, tally]] : [])))),
  };
}

/** A tool may be called `constructor`, which every object has. */
function findOwn<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
