import { indexLines, type Position } from '#src/catalog/reading/line-index.ts';

/** One line of a text. */
export interface Line {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  /** LF, CRLF, or nothing at the end of the file. */
  readonly end: string;
}

/** The lines of a text, and where each offset stands among them. */
export interface Lines {
  readonly all: readonly Line[];
  readonly positionOf: (offset: number) => Position;
}

/** Takes a text apart at its line ends. */
export function splitLines(text: string): Lines {
  const all = [...text.matchAll(/(.*?)(\r?\n|$)/gs)]
    .filter(([whole]) => whole !== '')
    .map(({ index, 1: line = '', 2: end = '' }) => ({ text: line, start: index, end }));
  return { all, positionOf: indexLines(text) };
}
