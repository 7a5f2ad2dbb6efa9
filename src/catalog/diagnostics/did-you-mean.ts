import { distance } from 'fastest-levenshtein';
import { byCodeUnit } from '../catalog.ts';

/** Beyond this length nothing is a slip of the pen, and comparing costs time. */
const MAX_LENGTH = 64;

/** Beyond so many comparisons with one large collection, the words are from somewhere else, and no slips of the pen. */
const MAX_COMPARISONS = 1_000_000;
const LARGE = 1_000;

/** A large collection of words, and what it may still cost to look for others among them. */
interface LargeVocabulary {
  readonly words: readonly string[];
  comparisonsLeft: number;
}

/** By the collection itself: looking is done for one word after the other, and sorting as often would take longer than all the rest. */
const vocabularies = new WeakMap<object, LargeVocabulary>();

/**
 * Finds the known word that somebody may have meant; `undefined` when none is close. In a large collection, which must not change any more,
 * it gives up on the words that come after very many.
 * @example suggest('skeptik', ['builder', 'skeptic']) // 'skeptic'
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidatesIn(known)) {
    const slips = countSlips(word, candidate);
    if (slips < bestDistance && slips <= allowedSlips(word, candidate)) [best, bestDistance] = [candidate, slips];
  }
  return best;
}

function candidatesIn(known: Iterable<string>): readonly string[] {
  const vocabulary = vocabularies.get(known) ?? { words: [...known].sort(byCodeUnit), comparisonsLeft: MAX_COMPARISONS };
  if (vocabulary.words.length < LARGE) return vocabulary.words;
  vocabularies.set(known, vocabulary);
  vocabulary.comparisonsLeft -= vocabulary.words.length;
  return vocabulary.comparisonsLeft < 0 ? [] : vocabulary.words;
}

/** Letters to add, drop or change; none when only capitals, hyphens, underscores or spaces differ. */
function countSlips(word: string, candidate: string): number {
  return plain(word) === plain(candidate) && plain(word) !== '' ? 0 : distance(word, candidate);
}

/** About one slip in three letters, at most three, and never half of a word: more would be a guess. */
function allowedSlips(word: string, candidate: string): number {
  const length = Math.max(word.length, candidate.length);
  return Math.min(3, Math.floor((length + 1) / 3), Math.ceil(length / 2) - 1);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
