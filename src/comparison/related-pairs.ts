import type { Tool } from '#src/catalog/schema/tool.ts';
import type { Pair, Pairing } from './pairing.ts';
import { pairSlug } from './pair-slug.ts';

/** The comparisons a reader of one pair looks at next: each side against its closest other opponents, sides in turn. */
export function relatedPairs(pairing: Pairing, pair: Pair, most: number): readonly Pair[] {
  const ofA = nextOf(pairing, pair.a, pair.b);
  const ofB = nextOf(pairing, pair.b, pair.a);
  const related: Pair[] = [];
  // Each step gives one pair of each side that has one left, so `most` steps are enough.
  for (let step = 0; step < most && related.length < most; step += 1) {
    for (const next of [ofA, ofB]) {
      const { value } = next.next();
      if (value && related.length < most) related.push(value);
    }
  }
  return related;
}

function* nextOf(pairing: Pairing, tool: Tool, other: Tool): Generator<Pair, undefined> {
  for (const opponent of pairing.opponents.get(tool.slug) ?? []) {
    const pair = opponent === other ? undefined : pairing.bySlug.get(pairSlug(tool.slug, opponent.slug));
    if (pair) yield pair;
  }
}
