import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Votes } from '#src/catalog/schema/votes.ts';
import { fitStrengths, type Duel, type Strength } from './bradley-terry.ts';
import { LEAST_PICKS } from './rules.ts';

/** One tool's standing by readers' picks. */
export interface PickStanding extends Strength {
  readonly slug: string;
  /** Picks between it and others of the list, *neither* left out. */
  readonly duels: number;
}

/** A list of tools ranked by readers' picks between them. */
export interface PickRanking {
  /** Picks between two of the tools that went to one of them. */
  readonly picks: number;
  /** Tools that were in any, most likely to be picked first; level ones by slug. */
  readonly standings: readonly PickStanding[];
}

/** Ranks tools by readers' picks between them; `null` below a least number of picks. */
export function rankByPicks(votes: Pick<Votes, 'pairs'> | null, tools: readonly string[]): PickRanking | null {
  const listed = new Set(tools);
  const pairs = Object.entries(votes?.pairs ?? {}).flatMap(([pair, { a, b }]) => {
    const [first = '', second = ''] = pair.split('-vs-');
    return listed.has(first) && listed.has(second) && a + b > 0 ? [{ first, second, a, b }] : [];
  });
  const picks = pairs.reduce((sum, { a, b }) => sum + a + b, 0);
  if (picks < LEAST_PICKS) return null;
  const slugs = tools.filter((slug) => pairs.some(({ first, second }) => first === slug || second === slug));
  const places = new Map(slugs.map((slug, place) => [slug, place]));
  const placeOf = (slug: string): number => places.get(slug) ?? 0;
  const duels = pairs.map(({ first, second, a, b }): Duel => ({ a: placeOf(first), b: placeOf(second), picksOfA: a, picksOfB: b }));
  const strengths = fitStrengths(slugs.length, duels);
  const standings = slugs.flatMap((slug, place): readonly PickStanding[] => {
    const strength = strengths[place];
    return strength ? [{ slug, ...strength, duels: countPicks(duels, place) }] : [];
  });
  return { picks, standings: standings.sort(mostLikelyFirst) };
}

function countPicks(duels: readonly Duel[], place: number): number {
  const own = duels.filter(({ a, b }) => a === place || b === place);
  return own.reduce((sum, { picksOfA, picksOfB }) => sum + picksOfA + picksOfB, 0);
}

function mostLikelyFirst(one: PickStanding, other: PickStanding): number {
  return other.chance - one.chance || other.low - one.low || byCodeUnit(one.slug, other.slug);
}
