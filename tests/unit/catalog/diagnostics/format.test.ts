import { expect, test } from 'vitest';
import { diagnose, sortDiagnostics } from '#src/catalog/diagnostics/diagnostic.ts';
import { formatCounts, formatDiagnostics } from '#src/catalog/diagnostics/format.ts';
import { showValue } from '#src/catalog/diagnostics/show-value.ts';

const place = { file: 'content/site.yaml', line: 1, column: 1 };
const missing = diagnose('missing-site', place, { message: 'There is no site.yaml.', mend: 'Add it.' });
const html = diagnose('raw-html', { file: 'content/a\u001b[2J.md', line: 10, column: 2 }, { message: 'Raw\u0007.' });

test('writes the place, severity and code, then the message and the mend, and no control character', () => {
  expect(formatDiagnostics([missing, html])).toBe(
    `content/site.yaml:1:1 error missing-site
  There is no site.yaml.
  Add it.

content/a\\u001b[2J.md:10:2 warning raw-html
  Raw\\u0007.`,
  );
});

test('counts in singular and plural', () => {
  expect(formatCounts({ tools: 1, reviews: 0 }, [missing, html, html])).toBe('1 tool, 0 reviews: 1 error, 2 warnings.');
});

test('sorts by file, line, column and code, numbers as numbers', () => {
  const at = (file: string, line: number, column: number) => diagnose('bad-url', { file, line, column }, { message: '' });
  const sorted = [
    at('a', 2, 1),
    at('a', 10, 1),
    at('a', 10, 9),
    at('a', 10, 10),
    diagnose('too-long', { file: 'a', line: 10, column: 10 }, { message: '' }),
    at('b', 1, 1),
  ];
  expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
});

test('shows values escaped and shortened', () => {
  const long = '𝒳'.repeat(100_000);
  expect([showValue('a\u202eb\u001b'), showValue(long), showValue(''), showValue([1]), showValue({}), showValue(101)]).toEqual([
    '`a\\u202eb\\u001b`',
    `\`${'𝒳'.repeat(60)}…\``,
    'empty',
    'a list',
    'a mapping',
    '101',
  ]);
});
