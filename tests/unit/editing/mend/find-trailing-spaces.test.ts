import { expect, test } from 'vitest';
import { mendText } from '#src/editing/mend/mend-text.ts';
import { NAMES, TOOL } from './mend-record.ts';

test('takes spaces off the ends of lines where they mean nothing', () => {
  const before =
    '---  \nname: Alpha \t\ntagline: >\n  One  \n  two\n---\nA hard  \nbreak,   \nand the end.  \n \n    code  \n\n`in  \nline` \n';
  const after = '---\nname: Alpha\ntagline: >\n  One  \n  two\n---\nA hard  \nbreak,   \nand the end.\n\n    code  \n\n`in  \nline`\n';
  const { text, mends } = mendText(before, TOOL, NAMES);
  expect(text).toBe(after);
  expect(mends).toEqual([
    { line: 1, code: 'trailing-space', before: '---  ', after: '---' },
    { line: 2, code: 'trailing-space', before: 'name: Alpha \t', after: 'name: Alpha' },
    { line: 9, code: 'trailing-space', before: 'and the end.  ', after: 'and the end.' },
    { line: 10, code: 'trailing-space', before: ' ', after: '' },
    { line: 14, code: 'trailing-space', before: 'line` ', after: 'line`' },
  ]);
});

test('keeps CRLF, and a missing line end at the end', () => {
  const { text } = mendText('tagline: Which? \r\nname: Base', { kind: 'site' }, NAMES);
  expect(text).toBe('name: Base\r\ntagline: Which?');
});

test('tells of ten lines, and how many more there are', () => {
  const { text, mends } = mendText(`name: Base\n${'# a \n'.repeat(12)}`, { kind: 'site' }, NAMES);
  expect(text).toBe(`name: Base\n${'# a\n'.repeat(12)}`);
  expect(mends.slice(9)).toEqual([
    { line: 11, code: 'trailing-space', before: '# a ', after: '# a' },
    { line: 12, code: 'trailing-space', before: 'spaces at the ends of 2 more lines', after: 'none' },
  ]);
});
