import { expect, test } from 'vitest';
import { escapeMarkup, replaceForbidden } from '#src/views/markup.ts';

test('escapes what would end a text or an attribute in either quotes', () => {
  expect(escapeMarkup(`<a b="c" d='e'>&amp;`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
});

test('replaces what XML cannot hold and leaves everything else', () => {
  expect(replaceForbidden('a\u0000\u0001\u000B\u001F\uD800\uFFFE\uFFFFz')).toBe(`a${'\uFFFD'.repeat(7)}z`);
  expect(replaceForbidden('a\t\n\r \u007F\u0085é中\u{1F600}')).toBe('a\t\n\r \u007F\u0085é中\u{1F600}');
});
