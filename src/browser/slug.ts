import { splitPairSlug } from '#src/comparison/pair-slug.ts';

/** The form of a slug as the content schema has it, which a page must not load: it would bring the validator along. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Most characters a slug may have. */
export const SLUG_MAX = 64;

/** Tells whether a text has the form of a slug, and so may stand in an address. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX && SLUG_PATTERN.test(text);
}

/** The two tools of a pair's slug, in the order they stand; `null` when the text is no pair of two slugs. */
export function readPair(text: string): readonly [string, string] | null {
  const pair = splitPairSlug(text);
  return pair?.every(isSlug) ? pair : null;
}
