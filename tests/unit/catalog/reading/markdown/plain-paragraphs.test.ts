import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFrontMatterInBody } from '#src/catalog/reading/markdown/front-matter-in-body.ts';
import { markdownProcessor } from '#src/catalog/reading/markdown/markdown-processor.ts';
import { renderPlainParagraphs } from '#src/catalog/reading/markdown/plain-paragraphs.ts';
import { IS_LONG } from '../../../../proofs/proof.ts';

/** Bodies of each kind. */
const RUNS = IS_LONG ? 100_000 : 150;

/** What a plain body is made of, and what comes near to something else. */
const NEARLY_PLAIN =
  'a|W|é|日|½|٣|ﬃ|\u0301| | |  |\n|\n\n|. |, |: |key: x\n|`x`|`a b`|`a_b*c`|`[x](y)`|` x`|``|`|1|12|1.|2)|3 |3.5|-|--|---|–|=|===|#|#1|(so)|"q"|“q”|it’s|a/b|//|://|http:|www|www.|!|?|+|$|%|…'.split(
    '|',
  );
const OTHER =
  '*;_;~;~~;[;];(;);<;>;&;&amp;;\\;|;\n|-|;@;x@y.z;\t;\r\n;\u00a0;\u200d;😀;`<`;```;    ;\n- ;\n> ;\n# ;\n1. ;https://x.example'.split(';');

function anyOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((found) => found.join(''));
}

/** Gives what the parser makes of a body, where a plain rendering is given in its place. */
function expectSame(markdown: string): void {
  const plain = renderPlainParagraphs(markdown);
  if (plain === null) return;
  const file = markdownProcessor.processSync(markdown);
  const faults = [...file.messages, findFrontMatterInBody(markdown)].filter((fault) => fault !== null);
  expect({ ...plain, faults: [] }, JSON.stringify(markdown)).toEqual({ html: String(file), text: file.data['text'], faults });
}

test.each([
  { what: 'one paragraph', markdown: 'It runs.\n', html: '<p>It runs.</p>', text: 'It runs.' },
  {
    what: 'several',
    markdown: '\nIt runs.\nAnd how!\n\n\n3 times (so “far”).',
    html: '<p>It runs.\nAnd how!</p>\n<p>3 times (so “far”).</p>',
    text: 'It runs. And how! 3 times (so “far”).',
  },
  {
    what: 'code',
    markdown: '`npx x` calls `a_b`.',
    html: '<p><code>npx x</code> calls <code>a_b</code>.</p>',
    text: 'npx x calls a_b.',
  },
  { what: 'nothing', markdown: '\n', html: '', text: '' },
])('renders $what', ({ markdown, html, text }) => {
  expect(renderPlainParagraphs(markdown)).toEqual({ html, text });
  expectSame(markdown);
});

test('gives the same as the parser, or nothing', { timeout: IS_LONG ? 900_000 : 20_000 }, () => {
  fc.assert(fc.property(anyOf(NEARLY_PLAIN), expectSame), { numRuns: RUNS });
  fc.assert(fc.property(anyOf([...NEARLY_PLAIN, ...OTHER]), expectSame), { numRuns: RUNS });
});

test('leaves a body to the parser that holds anything else', () => {
  const others = [
    '*a*',
    '_a_',
    '[a](b)',
    '<a>',
    'a & b',
    'a@b.c',
    'https://a.example',
    'www.a.example',
    '# a',
    '- a',
    '1. a',
    '> a',
    '    a',
    'a  \nb',
    '``a``',
    'a | b',
    '~~a~~',
    '\\a',
    'a\r\nb',
  ];
  expect(others.filter((markdown) => renderPlainParagraphs(markdown) !== null)).toEqual([]);
});
