import { expect, test } from 'vitest';
import { tameText } from '#src/editing/github/own-text.ts';

const FOLD = '<details><summary>1,200 pages changed</summary>';

test('keeps the folds of the impact as they are, and no others', () => {
  const folded = `${FOLD}\n\n- \`/compare/a-vs-b/\`\n\n</details>`;
  expect(tameText(`### Pages\n\n${folded}\n\n${folded}\n`)).toBe(`### Pages\n\n${folded}\n\n${folded}`);
  expect(tameText(`</details>\n${FOLD}\n${FOLD}\n <details><summary>1 page added</summary>`)).toBe(
    '<\u2060/details>\n' +
      `${FOLD}\n<\u2060details><\u2060summary>1,200 pages changed<\u2060/summary>\n` +
      ' <\u2060details><\u2060summary>1 page added<\u2060/summary>\n\n</details>',
  );
});

test.each([
  ['@owner/team and a\\@b', '@\u2060owner/team and a\\@\u2060b'],
  ['#1, owner/repo#23, \\#4, GH-5, gh\\-6', '#\u20601, owner/repo#\u206023, \\#\u20604, GH-\u20605, gh\\-\u20606'],
  ['&#35;1 &commat;owner &amp; &lt;b&gt; @&#8203;x', '&\u2060#\u206035;1 &\u2060commat;owner &amp; &lt;b&gt; @\u2060&#8203;x'],
  [
    'https://github.com/o/r/issues/1 [x](https://github\\.com/o/r/pull/2)',
    'https://redirect.github.com/o/r/issues/1 [x](https://redirect.github.com/o/r/pull/2)',
  ],
  ['https://github.com/o/r, # Heading, C#', 'https://github.com/o/r, # Heading, C#'],
  [
    '![x](https://evil.example/p.png)<!-- y --><img src=x> a < b',
    '!\u2060[x](https://evil.example/p.png)<\u2060!-- y --><\u2060img src=x> a < b',
  ],
  ['> - ~~~\r\n1. ````js\rin `code`', '> - \u2060~~~\n1. \u2060````js\nin `code`'],
  ['a\0b\u202ec\ud800d', 'abc\ufffdd'],
])('tames %j', (text, tamed) => {
  expect(tameText(text)).toBe(tamed);
});

const CUT = "\n\n… cut here: the rest is in the run's summary.";

test('cuts at the end of a line, and closes what that leaves open', () => {
  const line = `- ${'x'.repeat(97)}\n`;
  expect(tameText(`${FOLD}\n\n${line.repeat(700)}\n</details>`)).toBe(`${FOLD}\n\n${line.repeat(599).trimEnd()}\n\n</details>${CUT}`);
  expect(tameText(`x${'\u{1f600}'.repeat(40_000)}`)).toBe(`x${'\u{1f600}'.repeat(29_999)}${CUT}`);
});

test.each(['#'.repeat(200_000), '1'.repeat(200_000), '- '.repeat(100_000), '&a'.repeat(100_000), 'github.com/a'.repeat(20_000)])(
  'takes no time over a long line',
  (text) => {
    const begun = performance.now();
    tameText(text);
    expect(performance.now() - begun).toBeLessThan(500);
  },
);
