const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first sentence of a text; an empty string of an empty text. */
export function firstSentence(text: string): string {
  for (const { segment } of sentences.segment(text.trim())) return segment.trim();
  return '';
}
