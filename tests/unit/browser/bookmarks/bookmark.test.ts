import { expect, test } from 'vitest';
import { bookmarkPath, readBookmark } from '#src/browser/bookmarks/bookmark.ts';

const saved = '2026-11-20T10:00:00.000Z';

test('keeps the four facts of a bookmark and nothing else', () => {
  const value = { kind: 'tool', slug: 'alpha', title: ' Alpha ', saved: '2026-11-20T12:00:00+02:00', href: 'https://evil.example' };
  expect(readBookmark(value)).toEqual({ kind: 'tool', slug: 'alpha', title: 'Alpha', saved });
});

test('puts the two tools of a comparison in the order of its address', () => {
  const value = { kind: 'comparison', slug: 'beta-vs-alpha', title: 'Beta vs Alpha', saved };
  expect(readBookmark(value)).toEqual({ kind: 'comparison', slug: 'alpha-vs-beta', title: 'Beta vs Alpha', saved });
});

test('cuts a title that is longer than two names', () => {
  expect(readBookmark({ kind: 'tool', slug: 'alpha', title: 'x'.repeat(1000), saved })?.title).toBe('x'.repeat(200));
});

test.each([
  [null],
  ['alpha'],
  [[]],
  [{ kind: 'tool', slug: 'alpha', title: 'Alpha' }],
  [{ kind: 'tool', slug: 'alpha', title: ' ', saved }],
  [{ kind: 'tool', slug: 'alpha', title: 'Alpha', saved: 'yesterday' }],
  [{ kind: 'tool', slug: '../../evil', title: 'Alpha', saved }],
  [{ kind: 'tool', slug: 'javascript:alert(1)', title: 'Alpha', saved }],
  [{ kind: 'comparison', slug: 'alpha', title: 'Alpha', saved }],
  [{ kind: 'persona', slug: 'alpha', title: 'Alpha', saved }],
])('takes %j for no bookmark', (value) => {
  expect(readBookmark(value)).toBeNull();
});

test('makes addresses of kind and slug', () => {
  const keys = [
    { kind: 'tool', slug: 'alpha' },
    { kind: 'comparison', slug: 'alpha-vs-beta' },
  ] as const;
  expect(keys.map(bookmarkPath)).toEqual(['/tools/alpha/', '/compare/alpha-vs-beta/']);
});
