const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The letter that stands for a tool without a logo: the first grapheme of its name that is a letter, a digit or a picture, in
 * upper case; the first grapheme of all when the name has none of these.
 *
 * @example monogramOf('<script>') // 'S'
 */
export function monogramOf(name: string): string {
  let first = '';
  for (const { segment } of graphemes.segment(name)) {
    first ||= segment;
    if (/^[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(segment)) {
      first = segment;
      break;
    }
  }
  const upper = first.toUpperCase();
  // `ß` becomes two letters in upper case, and two do not fit.
  return upper.length > first.length ? first : upper;
}
