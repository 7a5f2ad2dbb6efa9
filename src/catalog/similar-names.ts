import { distance } from 'fastest-levenshtein';

/** Fewest letters of a word in which one wrong letter is a slip of the pen rather than another word. */
const MIN_LETTERS = 6;

/** Tells whether two names are so alike that they may be one tool, or be taken for one another; equal names are. */
export function areSimilarNames(one: string, other: string): boolean {
  const [first, second] = [foldName(one), foldName(other)];
  if (first === '' || second === '') return false;
  return first === second || differInOneSlip(wordsOf(one), wordsOf(other));
}

/**
 * Gives what is left of a name without capitals, accents, spaces and signs; digits keep what parts them, since 2.5 is not 25.
 * @example foldName('LM-Studio 2.5') // 'lmstudio2.5'
 */
export function foldName(name: string): string {
  return withoutAccents(name)
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '.')
    .replace(/[^\p{L}\p{N}\p{M}.+#]|(?<!\p{N})\.|\.(?!\p{N})/gu, '');
}

/**
 * Finds the names that are like an earlier one of a list; gives the place of each, and of the first one found that it is like. No name is
 * held against every other: names that one slip parts share a word that lacks a letter (the deletion neighbourhood of
 * https://github.com/wolfgarbe/SymSpell), and only those with the same words around the slip have such words made.
 */
export function findSimilarNames(names: readonly string[]): ReadonlyMap<number, number> {
  const [similar, folded] = [new Map<number, number>(), new Map<string, number>()];
  for (const [place, name] of names.entries()) {
    const twin = folded.get(foldName(name));
    if (twin !== undefined) similar.set(place, twin);
    else if (foldName(name) !== '') folded.set(foldName(name), place);
  }
  const frames = Map.groupBy(
    [...folded.values()].flatMap((place) => frameLongWords(place, names[place] ?? '')),
    ({ frame }) => frame,
  );
  for (const framed of frames.values()) if (framed.length > 1) findSlips(framed, similar);
  return similar;
}

/** A longer word of a name, and all that must be the same around a slip in it. */
interface FramedWord {
  readonly place: number;
  readonly word: string;
  readonly frame: string;
}

function frameLongWords(place: number, name: string): readonly FramedWord[] {
  const words = wordsOf(name);
  return words.flatMap((word, index) =>
    isLongWord(word) ? [{ place, word, frame: words.with(index, `${word[0] ?? ''}…`).join(' ') }] : [],
  );
}

function findSlips(framed: readonly FramedWord[], similar: Map<number, number>): void {
  const words = new Map<string, FramedWord[]>();
  for (const one of framed) {
    const variants = new Set([one.word, ...Array.from(one.word, (_, index) => one.word.slice(0, index) + one.word.slice(index + 1))]);
    for (const variant of variants) {
      const others = words.get(variant);
      const alike = others?.find((other) => other.place < one.place && isOneSlip(one.word, other.word));
      if (alike !== undefined && !similar.has(one.place)) similar.set(one.place, alike.place);
      if (others === undefined) words.set(variant, [one]);
      else others.push(one);
    }
  }
}

function wordsOf(name: string): readonly string[] {
  return withoutAccents(name)
    .split(/[^\p{L}\p{N}\p{M}+#]+/u)
    .filter((word) => word !== '');
}

/** Marks of other scripts than these two make other letters. */
function withoutAccents(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

function differInOneSlip(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const [place, ...more] = [...one.keys()].filter((index) => one[index] !== other[index]);
  const [first = '', second = ''] = place === undefined ? [] : [one[place], other[place]];
  return more.length === 0 && isLongWord(first) && isLongWord(second) && first[0] === second[0] && isOneSlip(first, second);
}

function isLongWord(word: string): boolean {
  return word.length >= MIN_LETTERS && /^[a-z]+$/.test(word);
}

/** One letter is added, left out or another, or two neighbours have changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (distance(one, other) <= 1) return true;
  const start = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(0, start)}${one[start + 1] ?? ''}${one[start] ?? ''}${one.slice(start + 2)}` === other;
}
