import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';

/**
 * A block of Markdown, ready to stand between blank lines. Blocks are put together as text, not as a syntax tree: a comparison is written
 * in a fraction of the time, and what stands in many of them is worked out once.
 */
export type Block = string;

/** A heading of plain words. */
export function heading(level: 1 | 2 | 3, words: string): Block {
  // A closing run of `#` after a space would be taken for the heading's end (CommonMark 0.31, 4.2).
  return `${'#'.repeat(level)} ${plainMarkdown(words).replace(/ (#+)$/, ' \\$1')}`;
}

/** A list of items that are Markdown already; nothing for none. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

/** A table of cells that are Markdown of one line already; nothing without a row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [[layRow(head), layRow(head.map(() => '---')), ...rows.map(layRow)].join('\n')];
}

/** Puts blocks together as a document. */
export function joinBlocks(blocks: readonly Block[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function layRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeBars).join(' | ')} |`;
}

/** A bar parts cells wherever it stands, in code and in links too (GFM, 4.10), unless a backslash stands before it that is no escaped one. */
function escapeBars(cell: string): string {
  if (!cell.includes('|')) return cell;
  return cell.replace(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\|` : bar));
}
