import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { scorecard } from './scorecard.ts';

/** How far apart one persona scores tools. */
export interface PersonaGap {
  readonly persona: Persona;
  /** Its scores, in the order the tools were given. */
  readonly scores: readonly number[];
  /** Points between its highest and its lowest. */
  readonly size: number;
}

/** The gap of each persona that scores all of the tools, in persona order. */
export function personaGaps(personas: readonly Persona[], tools: readonly Pick<Tool, 'reviews'>[]): readonly PersonaGap[] {
  return scorecard(personas, tools).flatMap(({ persona, takes }) => {
    const scores = takes.flatMap((take) => (take ? [take.score] : []));
    return scores.length < tools.length ? [] : [{ persona, scores, size: Math.max(...scores) - Math.min(...scores) }];
  });
}

/** The gap that is widest, the first of several; `null` when no persona scores all of the tools. */
export function widestGap(gaps: readonly PersonaGap[]): PersonaGap | null {
  return gaps.reduce<PersonaGap | null>((widest, gap) => (widest && widest.size >= gap.size ? widest : gap), null);
}

/** The gap that is narrowest, the first of several; `null` when no persona scores all of the tools. */
export function narrowestGap(gaps: readonly PersonaGap[]): PersonaGap | null {
  return gaps.reduce<PersonaGap | null>((narrowest, gap) => (narrowest && narrowest.size <= gap.size ? narrowest : gap), null);
}
