import { nearestSlug } from '#src/catalog/reading/nearest-slug.ts';
import { remember } from '#src/catalog/remember.ts';

/**
 * Finds the one known word that differs from what stands there by capitals, hyphens, underscores and spaces alone; `undefined` when the word
 * is known as it is, and when none or several are meant. Anything further off is a guess, which is for the editor to make.
 * @example findCertain('Developer Tools', ['developer-tools', 'ai-gateways']) // 'developer-tools'
 */
export function findCertain(word: string, known: readonly string[]): string | undefined {
  const plain = spell(word);
  const [meant, ...others] = plain === '' ? [] : (indexSpellings(known).get(plain) ?? []);
  return meant !== word && others.length === 0 ? meant : undefined;
}

/** The known words by how they are spelled without what may differ: a list may have 20,000, and be asked about as often. */
const indexSpellings = remember((known: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(new Set(known), (word) => spell(word)),
);

/**
 * Gives the slug that a word is spelled as, where no letter is lost or guessed; `undefined` for *OnDevice*: a word may end within it or not.
 * @example findCertainSlug('Open_Source') // 'open-source'
 */
export function findCertainSlug(word: string): string | undefined {
  const slug = nearestSlug(word);
  return slug !== undefined && !/\p{Ll}\p{Lu}/u.test(word) && findCertain(word, [slug]) === slug ? slug : undefined;
}

/** Tells whether two words differ at most by capitals, hyphens, underscores and spaces. */
export function isSpelledAlike(one: string, other: string): boolean {
  return spell(one) === spell(other);
}

function spell(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
