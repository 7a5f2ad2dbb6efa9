import { distance } from 'fastest-levenshtein';
import { byCodeUnit } from '../catalog.ts';

/** Beyond this length nothing is a slip of the pen, and comparing costs time. */
const MAX_LENGTH = 64;

/**
 * Finds the known word that somebody may have meant; `undefined` when none is close.
 * @example suggest('skeptik', ['builder', 'skeptic']) // 'skeptic'
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of [...known].sort(byCodeUnit)) {
    const slips = countSlips(word, candidate);
    if (slips < bestDistance && slips <= allowedSlips(word, candidate)) [best, bestDistance] = [candidate, slips];
  }
  return best;
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
