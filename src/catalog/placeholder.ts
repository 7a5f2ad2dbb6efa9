/** A stand-in for words that an editor has still to write, and where it stands. */
export interface Placeholder {
  /** In UTF-16 code units from the start of the text. */
  readonly index: number;
  /** The stand-in itself, brackets included. */
  readonly text: string;
  /** What is to be written. */
  readonly what: string;
}

/**
 * Makes the stand-in for words that are still to be written; no reader of a page can take it for a sentence, and the check refuses it.
 * @example placeholderFor('the tagline, in one line') // '[[write: the tagline, in one line]]'
 */
export function placeholderFor(what: string): string {
  return `[[write: ${what}]]`;
}

/** Finds the stand-ins that a text holds. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  return [...text.matchAll(/\[\[write:([^[\]\r\n]{0,200})\]\]/g)].map(({ 0: found, 1: what = '', index }) => ({
    index,
    text: found,
    what: what.trim() === '' ? 'something' : what.trim(),
  }));
}
