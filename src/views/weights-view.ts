import type { Catalog } from '#src/catalog/catalog.ts';
import { EQUAL_WEIGHTS } from '#src/catalog/equal-weights.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { encodeWeights, WEIGHTS, type Weight } from '#src/comparison/weights.ts';
import { takesAttribute } from './takes-attribute.ts';
import { longestWeighedWords } from './weighed-words.ts';

/** The control that lets a reader weigh the panel. */
export interface WeightControlView {
  readonly personas: readonly { readonly id: string; readonly name: string; readonly focus: string }[];
  /** How often a persona may count, and what that is called. */
  readonly choices: readonly { readonly weight: Weight; readonly word: string }[];
  /** Ready-made weights, equal ones first; the code is that of the address. */
  readonly presets: readonly { readonly name: string; readonly code: string }[];
}

/** Tools whose panels can be weighed, as a page carries them. */
export interface WeighedView {
  /** In panel order, that of the digits in an address. */
  readonly personaIds: readonly string[];
  readonly tools: readonly { readonly name: string; readonly takes: string }[];
  /** At least as long as anything that may be said of them, to keep room for it. */
  readonly room: string;
}

const CHOICE_WORDS: Readonly<Record<Weight, string>> = { 0: 'not at all', 1: 'once', 2: 'twice' };

/** Shows the control; on a site without personas there is nothing to weigh, and it is `null`. */
export function buildWeightControlView({ personas, site }: Catalog): WeightControlView | null {
  if (personas.length === 0) return null;
  const ids = personas.map(({ id }) => id);
  const presets = site.presets.map(({ name, weights }) => {
    const known = Object.entries(weights).map(([id, weight]) => [id, WEIGHTS[weight] ?? 1] as const);
    return { name, code: encodeWeights(ids, Object.fromEntries(known)) };
  });
  return {
    personas: personas.map(({ id, name, focus }) => ({ id, name, focus })),
    choices: WEIGHTS.map((weight) => ({ weight, word: CHOICE_WORDS[weight] })),
    presets: [{ name: EQUAL_WEIGHTS, code: encodeWeights(ids, {}) }, ...presets],
  };
}

/** Gives a page the takes that its reader may weigh; `null` when none of the tools has one. */
export function buildWeighedView(
  { personas }: Pick<Catalog, 'personas'>,
  tools: readonly Pick<Tool, 'name' | 'reviews'>[],
): WeighedView | null {
  if (tools.every(({ reviews }) => reviews.length === 0)) return null;
  return {
    personaIds: personas.map(({ id }) => id),
    tools: tools.map(({ name, reviews }) => ({ name, takes: takesAttribute(reviews) })),
    room: longestWeighedWords(tools.map(({ name }) => name)),
  };
}
