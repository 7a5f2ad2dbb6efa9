import { isDrawable } from './fonts.ts';
import { splitGraphemes } from './graphemes.ts';

/** Characters that no one sees: joiners, selectors, marks of direction. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** Characters that only steer: some fonts draw a box for them. */
const CONTROL = /\p{Cc}/gu;
/** What a name is read by. */
const READ = /[\p{L}\p{N}]/u;

/**
 * Gives a name as the fonts can draw it. Emoji and signs that no font has are left out. A name that would lose a letter or a digit by that
 * is not that name any more, so the word of its address stands in, as it does for a name of nothing but emoji.
 *
 * @example drawableName('🦙 Llama', 'llama') // 'Llama'
 * @example drawableName('ลามะ', 'lama') // 'lama'
 */
export function drawableName(name: string, slug: string): string {
  const kept: string[] = [];
  for (const segment of splitGraphemes(name.replace(CONTROL, ' '))) {
    const characters = Array.from(segment).filter((character) => isDrawable(character) || !INVISIBLE.test(character));
    if (characters.every(isDrawable)) kept.push(...characters);
    else if (READ.test(segment)) return slug;
  }
  const text = kept.join('').replace(/\s+/g, ' ').trim();
  return READ.test(text) ? text : slug;
}

/** Gives a sentence as the fonts can draw it, or nothing where it would lose letters. */
export function drawableText(text: string): string {
  return drawableName(text, '');
}
