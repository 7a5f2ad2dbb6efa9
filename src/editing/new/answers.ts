import type { KnownContent } from './known-content.ts';

/** Texts by flag: what was typed after it, or in answer to its question. */
export type Answers = Readonly<Partial<Record<string, readonly string[]>>>;

/** What a question may depend on. */
export interface Context {
  readonly known: KnownContent;
  /** What was answered before. */
  readonly answers: Answers;
  /** The editor's day, as YYYY-MM-DD. */
  readonly day: string;
  /** Whether what is remarked is read only when the files are written. */
  readonly isWritten?: boolean;
}

/** Gives the answer to a question that takes one; `undefined` where it was left out. */
export function answerTo({ answers }: Pick<Context, 'answers'>, flag: string): string | undefined {
  const [text] = answers[flag] ?? [];
  return text === undefined || text === '' ? undefined : text;
}

/** Gives the answers to a question that takes several; none where it was left out. */
export function answersTo({ answers }: Pick<Context, 'answers'>, flag: string): readonly string[] {
  return (answers[flag] ?? []).filter((text) => text !== '');
}

/**
 * Splits a text at the first of a mark.
 * @example splitAt('builder=It runs. Score = 3', '=') // ['builder', 'It runs. Score = 3']
 */
export function splitAt(text: string, mark: string): readonly [before: string, after: string | undefined] {
  const index = text.indexOf(mark);
  return index === -1 ? [text.trim(), undefined] : [text.slice(0, index).trim(), text.slice(index + mark.length).trim()];
}

/** Reads a number as an editor types it; a text that is none stays one, for the schema to refuse. */
export function readNumber(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}
