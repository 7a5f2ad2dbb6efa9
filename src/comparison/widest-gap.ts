import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Pair } from './pairing.ts';
import { scorecard } from './scorecard.ts';

/** Where one persona scores the two tools of a pair furthest apart. */
export interface Gap {
  readonly persona: Persona;
  /** Its scores, in the order of the pair. */
  readonly scores: readonly [number, number];
}

/** The persona that scores two tools furthest apart, the first in persona order when several do; `null` when none scored both. */
export function widestGap(personas: readonly Persona[], pair: Pair): Gap | null {
  let widest: Gap | null = null;
  for (const { persona, takes } of scorecard(personas, [pair.a, pair.b])) {
    const [a, b] = takes;
    if (!a || !b) continue;
    const gap: Gap = { persona, scores: [a.score, b.score] };
    if (!widest || sizeOf(gap) > sizeOf(widest)) widest = gap;
  }
  return widest;
}

function sizeOf({ scores: [a, b] }: Gap): number {
  return Math.abs(a - b);
}
