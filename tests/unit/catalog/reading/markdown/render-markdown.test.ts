import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/catalog/reading/markdown/render-markdown.ts';

function htmlOf(markdown: string): string | undefined {
  return renderMarkdown(markdown).value?.html;
}

describe('comes out harmless', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a script within a line', 'a <script>alert(1)</script> b', '<p>a &#x3C;script>alert(1)&#x3C;/script> b</p>'],
    ['an event handler', '<img src=x onerror=alert(1)>', '<p>&#x3C;img src=x onerror=alert(1)></p>'],
    ['a javascript: link', '[a](javascript:alert(1))', '<p>a</p>'],
    ['a javascript: link in capitals with a tab', '[a](<JaVa\tScRiPt:alert(1)>)', '<p>a</p>'],
    ['a javascript: link written as references to characters', '[a](&#106;avascript:alert(1))', '<p>a</p>'],
    ['a data: link by reference', '[a][b]\n\n[b]: data:text/html,<script>alert(1)</script>', '<p>a</p>'],
    ['a vbscript: autolink', '<vbscript:msgbox>', '<p>vbscript:msgbox</p>'],
    ['a data: image', '![a](data:image/svg+xml;base64,PHN2Zy8+)', '<p>a</p>'],
    [
      'quotes in the address and the title of a link',
      '[a](https://x.example/"onclick="alert(1) "t\\" onclick=\\"u")',
      '<p><a href="https://x.example/%22onclick=%22alert(1)" rel="noopener">a</a></p>',
    ],
    ['an attribute on code', '```js" onload="alert(1)\nx\n```', '<pre><code>x\n</code></pre>'],
    ['a comment', 'a <!-- b --> c', '<p>a &#x3C;!-- b --> c</p>'],
    ['an unclosed tag', '<div\n', '<p>&#x3C;div</p>'],
  ])('%s', (_name, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });
});

test('keeps links to web pages and within the site', () => {
  expect(htmlOf('[out](https://x.example/a?b=1&c=2) [in](/tools/alpha/) [here](#specs) www.y.example')).toBe(
    '<p><a href="https://x.example/a?b=1&#x26;c=2" rel="noopener">out</a> <a href="/tools/alpha/">in</a> <a href="#specs">here</a> <a href="http://www.y.example" rel="noopener">www.y.example</a></p>',
  );
});

test('puts headings below the h2 of the page, and leaves no level out', () => {
  expect(htmlOf('# One\n\n#### Two\n\n## Three\n\n### Four\n\n###### Five')).toBe(
    '<h3>One</h3>\n<h4>Two</h4>\n<h3>Three</h3>\n<h4>Four</h4>\n<h5>Five</h5>',
  );
});

test('renders tables with scopes, and lists, code and struck text', () => {
  expect(htmlOf('| a | b |\n| :- | -: |\n| 1 | 2 |\n\n- [x] done\n\n`x` ~~old~~')).toBe(
    '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n<ul>\n<li> done</li>\n</ul>\n<p><code>x</code> <del>old</del></p>',
  );
});

test('gives the words alone in one line', () => {
  const { value } = renderMarkdown('## Why\n\nIt *just*\nworks: `npx x`.\n\n- one\n- t**w**o\n');
  expect(value?.text).toBe('Why It just works: npx x. one two');
});

test('shows a footnote as running text', () => {
  expect(htmlOf('Fast.[^1]\n\n[^1]: On a desk.')).toBe('<p>Fast.[1]</p>\n<p>On a desk.</p>');
});

test('takes a long line of dashes for a rule, not for lists', () => {
  expect(htmlOf(`a\n\n${'- '.repeat(40)}`)).toBe('<p>a</p>\n<hr>');
});

test('renders as much emphasis as it lets through', () => {
  expect(renderMarkdown('*_'.repeat(250) + 'a' + '_*'.repeat(250)).faults).toEqual([]);
});
