/** Letters that take the room of two: Chinese, Japanese, Korean, full-width forms and emoji (Unicode Standard Annex 11, East Asian Width). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
/** Marks that sit on the letter before them, and characters that only steer. */
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;
/** Text that needs no closer look: nearly every name. */
const PLAIN = /^[\x20-\x7e]*$/;

/** The room that a text takes in a line of a search result, in Latin letters: it is cut by its width and not by its characters. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Cuts a text at a word's end, with an ellipsis, so that it is at most `most` wide; a word that alone is wider is cut inside. */
export function shortenText(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  const cut = cutAt(text, most - 1);
  const end = text.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** The longest beginning of a text that is at most `most` wide and keeps its last letter whole. */
function cutAt(text: string, most: number): string {
  let width = 0;
  let cut = '';
  for (const character of text) {
    width += widthOf(character);
    if (width > most) break;
    cut += character;
  }
  return cut;
}

/** Tells whether a character takes the room of two Latin letters. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

function widthOf(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return isWide(character) ? 2 : 1;
}
