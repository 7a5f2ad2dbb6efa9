import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownLink } from '#src/catalog/markdown/markdown-link.ts';
import { isHarmless, plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';
import { heading, table } from '#src/views/twins/markdown-blocks.ts';

const OURS = 'https://x.example/a';
const READER = unified().use(remarkParse).use(remarkGfm);
const WRITER = unified().use(remarkGfm).use(remarkStringify);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** The shape of what Markdown reads it as, texts joined; addresses that readers make links of by themselves, escaped or not, are text. */
function shapeOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'link' && node.url !== OURS) return (node.children ?? []).map(shapeOf).join('');
  return `<${node.type}>${(node.children ?? []).map(shapeOf).join('')}</>`;
}

function read(markdown: string): string {
  return shapeOf(READER.parse(markdown));
}

/** Text of one line, with the signs of Markdown far more often than chance would have them. */
const lines = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'* _ ` ~ | # < > [ ] ( ) ! & \\ - + = . : @ / 1 a'.split(' '), ' '),
      fc.constantFrom('www.', 'http://', 'a@b.co', '&amp;', '1. ', ' #', '--'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').replaceAll('\0', '').trim())
  .filter((line) => line !== '');

test.each([
  ['plain words, 82 to 74 (as a rule)', 'plain words, 82 to 74 (as a rule)'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['*a* | `b`', '\\*a\\* | \\`b\\`'],
  ['1. one', '1\\. one'],
  ['# head', '\\# head'],
  ['two\nlines', 'two lines'],
  ['www.example.com', 'www\\.example.com'],
])('writes %j as %j', (text, markdown) => {
  expect(plainMarkdown(text)).toBe(markdown);
});

test('any text reads back as itself, in a paragraph, a heading, a link and a table', () => {
  fc.assert(
    fc.property(lines, (line) => {
      expect(read(plainMarkdown(line))).toBe(`<root><paragraph>${line}</></>`);
      expect(read(heading(2, line))).toBe(`<root><heading>${line}</></>`);
      expect(read(markdownLink(line, OURS))).toBe(`<root><paragraph><link>${line}</></></>`);
      const cell = plainMarkdown(line);
      expect(read(table([cell, 'b'], [[markdownLink(line, OURS), cell]]).join(''))).toBe(
        `<root><table><tableRow><tableCell>${line}</><tableCell>b</></><tableRow><tableCell><link>${line}</></><tableCell>${line}</></></></>`,
      );
    }),
    { numRuns: 500 },
  );
});

test('what is taken for harmless is what the serialiser leaves as it is', () => {
  fc.assert(
    fc.property(lines, (line) => {
      fc.pre(isHarmless(line));
      const written = WRITER.stringify({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: line }] }] });
      expect(written).toBe(`${line}\n`);
    }),
  );
});

test('takes no longer than its length asks, whatever signs follow one another', () => {
  const line = `a ${'+ '.repeat(5000)}<`;
  expect(plainMarkdown(line)).toBe(`a ${'+ '.repeat(5000)}<`);
});

test.each(['<--a@b.co>', '<1@b.co>', '<a@b.co>', '<https://b.co>'])('takes %s in a link for words', (text) => {
  expect(read(markdownLink(text, OURS))).toBe(`<root><paragraph><link>${text}</></></>`);
});

test('keeps the address of a link whole, whatever stands in it', () => {
  const tree = READER.parse(markdownLink('[a](b)', 'https://x.example/a (b)?c=<d>')) as Node;
  expect(tree.children?.[0]?.children?.[0]?.url).toBe('https://x.example/a (b)?c=<d>');
});
