const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits a text into what a reader takes for its characters (Unicode Standard Annex 29). */
export function splitGraphemes(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
