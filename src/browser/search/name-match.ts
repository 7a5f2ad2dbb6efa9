import { foldText, wordsOf } from './query.ts';

/** How well a name answers a query: 4 it is the query, 3 it starts with it, 2 each word starts a word of it, 1 it holds it, 0 none of these. */
export function matchName(name: string, query: string): number {
  const [folded, asked] = [foldText(name), foldText(query)];
  if (asked === '') return 0;
  if (folded === asked) return 4;
  if (folded.startsWith(asked)) return 3;
  const words = wordsOf(name);
  const isPrefixed = (word: string): boolean => words.some((other) => other.startsWith(word));
  const wanted = wordsOf(query);
  if (wanted.length > 0 && wanted.every(isPrefixed)) return 2;
  return folded.includes(asked) ? 1 : 0;
}

/** A piece of a name, and whether the query holds it. */
export interface NamePart {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Cuts a name where the words of a query stand in it, so that they can be marked.
 *
 * @example markName('SmolVLM2', ['smolv']) // [{ text: 'SmolV', isMatch: true }, { text: 'LM2', isMatch: false }]
 */
export function markName(name: string, words: readonly string[]): readonly NamePart[] {
  if (words.length === 0) return [{ text: name, isMatch: false }];
  const longestFirst = [...words].sort((one, other) => other.length - one.length).map(escapePattern);
  // Split with a group: every second piece is one that matched.
  return name
    .split(new RegExp(`(${longestFirst.join('|')})`, 'iu'))
    .map((text, place) => ({ text, isMatch: place % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
