import type { Review } from '#src/catalog/schema/review.ts';
import { panelScore } from './panel.ts';

/** How often a persona counts: not at all, once as in the panel's own score, or twice. */
export type Weight = 0 | 1 | 2;

/** How a reader weighs the panel, by persona id; a persona that is not named weighs 1. */
export type Weights = Readonly<Record<string, Weight>>;

/** The part of a review that can be weighed. */
export type WeighedTake = Pick<Review, 'persona' | 'score' | 'verdict'>;

/** Weights, lightest first, as digits in an address and as choices in the control. */
export const WEIGHTS = [0, 1, 2] as const satisfies readonly Weight[];

/** How often a persona counts. */
export function weightOf(weights: Weights, persona: string): Weight {
  return (Object.hasOwn(weights, persona) ? weights[persona] : undefined) ?? 1;
}

/** Tells whether every persona counts once, so that the result is the panel's own. */
export function areWeightsEqual(weights: Weights): boolean {
  return Object.values(weights).every((weight) => weight === 1);
}

/** The takes, each as often as its persona counts: every rule of the panel then holds for weighed panels too. */
export function weighTakes<Take extends Pick<WeighedTake, 'persona'>>(takes: readonly Take[], weights: Weights): readonly Take[] {
  return takes.flatMap((take) => Array<Take>(weightOf(weights, take.persona)).fill(take));
}

/** Mean score of the takes, each as often as its persona counts, unrounded; `null` when nothing weighs. */
export function weighedScore(takes: readonly WeighedTake[], weights: Weights): number | null {
  return panelScore(weighTakes(takes, weights));
}

/**
 * Writes weights as one digit a persona, in panel order.
 *
 * @example encodeWeights(['builder', 'skeptic', 'pm'], { builder: 2, pm: 0 }) // '210'
 */
export function encodeWeights(personaIds: readonly string[], weights: Weights): string {
  return personaIds.map((id) => weightOf(weights, id)).join('');
}

/** Reads what {@link encodeWeights} wrote; `null` for another number of digits, or other digits. */
export function decodeWeights(personaIds: readonly string[], text: string): Weights | null {
  const weights = Array.from(text, (digit) => WEIGHTS.find((weight) => String(weight) === digit));
  if (weights.length !== personaIds.length || weights.includes(undefined)) return null;
  return Object.fromEntries(personaIds.map((id, index) => [id, weights[index] ?? 1]));
}
