import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Pair } from './pairing.ts';

/** One persona's reviews of two tools; `null` where it has no take. */
export interface ScorecardRow {
  readonly persona: Persona;
  readonly takes: readonly [Review | null, Review | null];
}

/** The reviews of two tools, row by persona, in persona order; personas silent on both are left out. */
export function scorecard(personas: readonly Persona[], pair: Pair): readonly ScorecardRow[] {
  return personas
    .map((persona): ScorecardRow => ({ persona, takes: [takeOf(persona, pair.a.reviews), takeOf(persona, pair.b.reviews)] }))
    .filter((row) => row.takes.some((take) => take !== null));
}

function takeOf(persona: Persona, reviews: readonly Review[]): Review | null {
  return reviews.find((review) => review.persona === persona.id) ?? null;
}
