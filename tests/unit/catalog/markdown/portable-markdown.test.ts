import { expect, test } from 'vitest';
import { portableMarkdown } from '#src/catalog/markdown/portable-markdown.ts';

const write = (markdown: string) => portableMarkdown(markdown, { origin: 'https://pairs.example', top: 3 });

test.each([
  ['raw HTML as text', 'a <b>b</b>\n\n<script>alert(1)</script>', 'a \\<b>b\\</b>\n\n\\<script>alert(1)\\</script>'],
  ['images as their words', '![words](https://x.example/a.png)', 'words'],
  ['footnotes as text', 'a[^1]\n\n[^1]: b', 'a\\[1]\n\nb'],
  ['links that lead nowhere as their words', '[a](javascript:alert(1)) [b](data:text/html,x)', 'a b'],
  ['links within the site whole', '[a](/tools/alpha/)', '[a](https://pairs.example/tools/alpha/)'],
  ['references in place', '[a][x] and [x]\n\n[x]: https://x.example/b', '[a](https://x.example/b) and [x](https://x.example/b)'],
  ['headings below the section, none left out', '# a\n\n#### b\n\n## c', '### a\n\n#### b\n\n### c'],
  ['tables without padding', '| a | long head |\n|--|--|\n| `x\\|y` | b |', '| a | long head |\n| - | - |\n| `x\\|y` | b |'],
  ['nothing of nothing', '', ''],
])('writes %s', (_, markdown, expected) => {
  expect(write(markdown)).toBe(expected);
});

test('comes to rest: what was written once is written the same again', () => {
  const body = '# a\n\n- *b*\n  - <i>c</i>\n\n> [d](/e) ~~f~~\n\n```js\n<g>\n```';
  expect(write(write(body))).toBe(write(body));
});
