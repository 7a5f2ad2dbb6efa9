const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence shorter than this says too little by itself: *Fast, certainly.* */
const LENGTH_LEAST = 45;

/** The first sentence of a text, with the next ones while it is very short; an empty string of an empty text. */
export function openingOf(text: string): string {
  let opening = '';
  for (const { segment } of sentences.segment(text.trim())) {
    opening += segment;
    if (opening.trim().length >= LENGTH_LEAST) break;
  }
  return opening.trim();
}
