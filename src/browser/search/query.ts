/** The two sides of a query that may ask for a comparison. */
export interface QuerySides {
  readonly left: string;
  readonly right: string;
}

const BETWEEN = /\s+(?:vs\.?|versus)\s+/giu;
const OPEN_END = /\s+(?:vs?\.?|versus)\s*$/iu;

/** What is looked for while the reader is still typing: without spaces around, and without a `vs` that nothing follows yet. */
export function readTerm(text: string): string {
  return text.trim().replace(OPEN_END, '');
}

/**
 * Every way to read a query as `x vs y`, from the left: a name may itself hold a `vs`.
 *
 * @example splitQuery('a vs b versus c') // [{ left: 'a', right: 'b versus c' }, { left: 'a vs b', right: 'c' }]
 */
export function splitQuery(text: string): readonly QuerySides[] {
  const term = readTerm(text);
  return [...term.matchAll(BETWEEN)]
    .map((match) => ({ left: term.slice(0, match.index).trim(), right: term.slice(match.index + match[0].length).trim() }))
    .filter(({ left, right }) => left !== '' && right !== '');
}

/**
 * The names that a `vs` keeps apart, one of them alone too where a `vs` stands before it.
 *
 * @example queryNames('vs ollama') // ['ollama']
 */
export function queryNames(text: string): readonly string[] {
  return text
    .split(/(?:^|\s+)(?:vs\.?|versus)(?:\s+|$)/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The words of a query that hits are marked with; the `vs` between two tools is none. */
export function queryWords(text: string): readonly string[] {
  return wordsOf(text.trim().replace(OPEN_END, ' ').replace(BETWEEN, ' '));
}

/** The words of a name or query, in lower case and without accents. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}\p{M}+#]+/u)
    .filter((word) => word !== '');
}

/** A text in lower case and without accents, for comparing. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
