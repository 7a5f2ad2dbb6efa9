import type { Fault } from '../fault.ts';

/** Most quotes and lists within each other that one line may open. */
const MAX_CONTAINERS = 6;

/** Most signs of emphasis and links in one block; the parser takes quadratic time in them, and calls itself once for each pair. */
const MAX_SIGNS = 1_000;

/** Most of them in a whole body: each link or emphasis takes about a hundred times the memory of its letters. */
const MAX_SIGNS_IN_ALL = 4_000;

/** Most lines of a body; the parser takes quadratic time in the lines of one list or quote. */
const MAX_LINES = 2_000;

const CONTAINERS = new RegExp(`^[ \\t]*(?:(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*){${MAX_CONTAINERS + 1}}`, 'gm');
const THEMATIC_BREAK = /^[ \t]*([-*])[ \t]*(?:\1[ \t]*)+$/;

/** Finds Markdown in a body that would take the parser very long, or too deep, before it is parsed. */
export function findKnottedMarkdown(markdown: string): Fault | null {
  return findManyLines(markdown) ?? findManyContainers(markdown) ?? findManySigns(markdown);
}

function findManyLines(markdown: string): Fault | null {
  const lines = markdown.split('\n').length;
  return lines > MAX_LINES ? refuse(0, `The body has ${lines} lines, expected at most ${MAX_LINES}.`) : null;
}

function findManyContainers(markdown: string): Fault | null {
  for (const match of markdown.matchAll(CONTAINERS)) {
    const end = markdown.indexOf('\n', match.index);
    const whole = markdown.slice(match.index, end === -1 ? undefined : end).trimEnd();
    if (!THEMATIC_BREAK.test(whole))
      return refuse(match.index, `This line opens more than ${MAX_CONTAINERS} quotes or lists within each other.`);
  }
  return null;
}

function findManySigns(markdown: string): Fault | null {
  let offset = 0;
  for (const block of markdown.split(/(\r?\n[ \t]*\r?\n)/)) {
    if (countSigns(block) > MAX_SIGNS) return refuse(offset, `This block holds more than ${MAX_SIGNS} of the signs * _ ~ [ ].`);
    offset += block.length;
  }
  if (countSigns(markdown) > MAX_SIGNS_IN_ALL) return refuse(0, `The body holds more than ${MAX_SIGNS_IN_ALL} of the signs * _ ~ [ ].`);
  return null;
}

function countSigns(block: string): number {
  return block.match(/[*_~[\]]/g)?.length ?? 0;
}

function refuse(offset: number, message: string): Fault {
  return { code: 'markdown-too-complex', offset, message, mend: 'Write it shorter, with less nesting, or in several paragraphs.' };
}
