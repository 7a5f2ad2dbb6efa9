import type { Fault } from '../fault.ts';

/** A line of dashes, a key, and a closing line of dashes; not right below the fence of a code block, which may show front matter. */
const SECOND = /(?<!(?:```|~~~)[^\n]*\n)^---[ \t]*\r?\n(?=[a-z]\w*:[ \t\r\n])(?:(?!---)[^\n]*\n)*?---[ \t]*\r?$/m;

/** Finds a second front matter, which comes of pasting a whole file into another: nothing reads its keys. */
export function findFrontMatterInBody(markdown: string): Fault | null {
  const match = SECOND.exec(markdown);
  if (match === null) return null;
  return {
    code: 'front-matter-in-body',
    offset: match.index,
    message: 'A second front matter stands here, and is shown as text.',
    mend: 'Keep one, at the start of the file.',
  };
}
