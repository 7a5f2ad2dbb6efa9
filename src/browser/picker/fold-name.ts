import type { NamePart } from '../search/name-match.ts';

/** A name as it is compared, and where each of its characters stood. */
export interface FoldedName {
  readonly name: string;
  /** In lower case and without accents. */
  readonly text: string;
  /** For each character of the text, where the one it came from starts in the name. */
  readonly starts: readonly number[];
  /** The words of the text without what stands between them. */
  readonly joined: string;
  /** For each character of the joined words, its place in the text. */
  readonly places: readonly number[];
}

/** A stretch of a folded text: from a character up to, not including, another. */
export type Stretch = readonly [from: number, to: number];

/** Folds a name character by character, so that what is found in the text can be shown in the name. */
export function foldName(name: string): FoldedName {
  let text = '';
  let place = 0;
  const starts: number[] = [];
  for (const character of name) {
    const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(place);
    text += folded;
    place += character.length;
  }
  return { name, text, starts, ...joinWords(text) };
}

/** Where a stretch of the joined words stands in the text; what lies between its words belongs to it. */
export function placeInText({ places }: FoldedName, [from, to]: Stretch): Stretch {
  return [places[from] ?? 0, (places[to - 1] ?? -1) + 1];
}

/**
 * Cuts a name where stretches of its folded text begin and end; they may overlap.
 *
 * @example cutName(foldName('Élan'), [[0, 2]]) // [{ text: 'Él', isMatch: true }, { text: 'an', isMatch: false }]
 */
export function cutName({ name, starts }: FoldedName, stretches: readonly Stretch[]): readonly NamePart[] {
  const isMatch = new Array<boolean>(name.length).fill(false);
  for (const [from, to] of stretches) {
    const last = starts[to - 1] ?? 0;
    // Accents after the last character belong to it, as do the other letters that a ligature folds to.
    const end = starts.slice(to).find((start) => start > last) ?? name.length;
    isMatch.fill(true, starts[from], end);
  }
  const parts: NamePart[] = [];
  for (let from = 0, to = 1; from < name.length; to += 1) {
    if (to < name.length && isMatch[to] === isMatch[from]) continue;
    parts.push({ text: name.slice(from, to), isMatch: isMatch[from] === true });
    from = to;
  }
  return parts;
}

function joinWords(text: string): Pick<FoldedName, 'joined' | 'places'> {
  const places = Array.from(text.matchAll(/[\p{L}\p{N}\p{M}+#]/gu), ({ 0: character, index }) =>
    Array.from({ length: character.length }, (_, unit) => index + unit),
  ).flat();
  return { joined: places.map((place) => text[place]).join(''), places };
}
