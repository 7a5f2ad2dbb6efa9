/** A comment or issue on GitHub may have 65,536 characters; the rest is left to whatever stands around the text. */
const CHARACTERS_MOST = 60_000;
/** How many items of each list are written out, the most first, and in the end none but their count. */
const LENGTHS = [40, 20, 10, 5, 2];

/** Writes a text for a comment on a forge with as many items of its lists as fit; `write` takes how many that are at the most. */
export function fitComment(write: (most: number) => string): string {
  for (const most of LENGTHS) {
    const text = write(most);
    if (text.length <= CHARACTERS_MOST) return text;
  }
  return write(0);
}
