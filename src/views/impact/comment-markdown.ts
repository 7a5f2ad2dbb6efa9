import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';

/** Most characters of one text in a comment; what a record may hold in one line is shorter, what a fault or a file name says may not be. */
const TEXT_MOST = 300;

/** What forges make of plain words: a mention that notifies somebody, and a reference that is told on another page. */
const CALLS = /(?<=[@#!]|\bGH-)(?=[\p{L}\p{N}_])/giu;

/**
 * Writes words of the content for a comment on a forge: as Markdown that reads back as the very words, in one line, and that calls nobody.
 * No backslash keeps a forge from taking `@name` for a mention, so a space of no width stands between.
 */
export function commentText(text: string): string {
  return plainMarkdown(escapeControls(shorten(text))).replace(CALLS, '&#8203;');
}

/** Writes a path or another name as code, whatever backticks it holds (CommonMark 0.31, 6.1); forges look for no mention in code. */
export function commentCode(text: string): string {
  const shown = escapeControls(shorten(text));
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${room}${shown}${room}${fence}`;
}

function shorten(text: string): string {
  const start = Array.from(text.slice(0, 2 * TEXT_MOST + 2));
  return start.length <= TEXT_MOST ? text : `${start.slice(0, TEXT_MOST - 1).join('')}…`;
}
