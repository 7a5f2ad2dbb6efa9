import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';

/** One persona's reviews of tools, in the order the tools were given; `null` where it has no take. */
export interface ScorecardRow {
  readonly persona: Persona;
  readonly takes: readonly (Review | null)[];
}

/** The reviews of tools, row by persona, in persona order; personas silent on all are left out. */
export function scorecard(personas: readonly Persona[], tools: readonly Pick<Tool, 'reviews'>[]): readonly ScorecardRow[] {
  return personas
    .map((persona): ScorecardRow => ({ persona, takes: tools.map(({ reviews }) => takeOf(persona, reviews)) }))
    .filter((row) => row.takes.some((take) => take !== null));
}

function takeOf(persona: Persona, reviews: readonly Review[]): Review | null {
  return reviews.find((review) => review.persona === persona.id) ?? null;
}
