import type { Catalog } from '#src/catalog/catalog.ts';
import type { PickTally } from '#src/catalog/schema/votes.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { wordCount } from './wording.ts';

/** Which of two tools readers would pick, in words. */
export interface PicksView {
  /** *61% SmolVLM2, 29% Ollama, 10% neither*. */
  readonly shares: string;
  /** *31 picks*. */
  readonly count: string;
}

/** Words readers' picks between two tools; `null` when there are none, and on a site without votes. */
export function buildPicksView(catalog: Pick<Catalog, 'site' | 'votes'>, pair: Pair): PicksView | null {
  if (!catalog.site.features.votes) return null;
  const pairs = catalog.votes?.pairs ?? {};
  const picks = Object.hasOwn(pairs, pair.slug) ? pairs[pair.slug] : undefined;
  return picks ? wordPicks(picks, [pair.a.name, pair.b.name]) : null;
}

/** Words readers' picks between two tools of these names; `null` when there are none. */
export function wordPicks(picks: PickTally, [a, b]: readonly [string, string]): PicksView | null {
  const all = picks.a + picks.b + picks.neither;
  if (all === 0) return null;
  const part = (count: number, name: string) => `${Math.round((count / all) * 100)}% ${name}`;
  const neither = picks.neither > 0 ? [part(picks.neither, 'neither')] : [];
  return { shares: [part(picks.a, a), part(picks.b, b), ...neither].join(', '), count: wordCount(all, 'pick') };
}

/** Picks in one line: *61% SmolVLM2, 29% Ollama, 10% neither, from 31 picks*, or *No picks yet*. */
export function wordPicksLine(picks: PicksView | null): string {
  return picks ? `${picks.shares}, from ${picks.count}` : 'No picks yet';
}
