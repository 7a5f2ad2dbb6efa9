import type { Catalog } from '#src/catalog/catalog.ts';
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
  const all = picks ? picks.a + picks.b + picks.neither : 0;
  if (!picks || all === 0) return null;
  const part = (count: number, name: string) => `${Math.round((count / all) * 100)}% ${name}`;
  const ends = [part(picks.a, pair.a.name), part(picks.b, pair.b.name)];
  return { shares: [...ends, ...(picks.neither > 0 ? [part(picks.neither, 'neither')] : [])].join(', '), count: wordCount(all, 'pick') };
}
