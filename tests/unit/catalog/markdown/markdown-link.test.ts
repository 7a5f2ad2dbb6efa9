import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownImageLink } from '#src/catalog/markdown/markdown-link.ts';

const IMAGE = 'https://x.example/badges/a.svg';
const PAGE = 'https://x.example/tools/a/';
const READER = unified().use(remarkParse).use(remarkGfm);

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function read({ type, url, alt, children }: Node): unknown {
  return { type, ...(url && { url }), ...(alt && { alt }), ...(children && { children: children.map(read) }) };
}

/** Words of one line, with the signs of Markdown far more often than chance would have them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'* _ ` ~ | # < > [ ] ( ) ! & \\ : www. &amp;'.split(' '), ' '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
  )
  .map((parts) => `a${parts.join('').replace(/\s+/g, ' ').replaceAll('\0', '')}b`);

test('a picture that leads somewhere keeps its words and both addresses, whatever they hold', () => {
  fc.assert(
    fc.property(words, (alt) => {
      const image = { type: 'image', url: IMAGE, alt };
      const link = { type: 'link', url: PAGE, children: [image] };
      expect(read(READER.parse(markdownImageLink({ alt, image: IMAGE }, PAGE)) as Node)).toEqual({
        type: 'root',
        children: [{ type: 'paragraph', children: [link] }],
      });
    }),
    { numRuns: 500 },
  );
});
