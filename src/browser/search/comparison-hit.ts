import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { PanelVerdict } from '#src/comparison/panel.ts';
import { comparisonPath } from '#src/views/links.ts';
import { wordVerdict } from '#src/views/wording.ts';
import type { Hit } from './hit.ts';
import { matchName } from './name-match.ts';

/** A comparison that search offers, its sides in the order of the page. */
export interface ComparisonHit {
  readonly path: string;
  readonly names: readonly [string, string];
  /** What the two panels say: *Both ship*. */
  readonly note: string;
}

/** One side of a comparison. */
export type ComparisonSide = Pick<Hit, 'slug' | 'name' | 'verdict'>;

/** Offers the comparison of two tools, in slug order. */
export function pairHits(one: ComparisonSide, other: ComparisonSide): ComparisonHit {
  const [a, b] = byCodeUnit(one.slug, other.slug) < 0 ? [one, other] : [other, one];
  return { path: comparisonPath(a.slug, b.slug), names: [a.name, b.name], note: wordVerdicts(a.verdict, b.verdict) };
}

/** Offers comparisons of the tools that a query names: those with the tools closest to each, turn by turn. */
export function offerComparisons(hits: readonly Hit[], term: string, max: number): readonly ComparisonHit[] {
  const named = hits.filter((hit) => hit.kind === 'tool' && matchName(hit.name, term) > 0);
  const turns = Math.max(0, ...named.map((hit) => hit.opponents.length));
  const offers = new Map<string, ComparisonHit>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const hit of named) {
      const opponent = hit.opponents[turn];
      if (!opponent) continue;
      const [slug, name, verdict] = opponent;
      const offer = pairHits(hit, { slug, name, verdict });
      offers.set(offer.path, offer);
    }
  }
  return [...offers.values()].slice(0, max);
}

function wordVerdicts(a: PanelVerdict, b: PanelVerdict): string {
  if (a !== b) return `${wordVerdict(a)} / ${wordVerdict(b)}`;
  return a === 'none' ? 'No verdicts yet' : `Both ${a}`;
}
