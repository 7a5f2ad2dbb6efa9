import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bookmark } from '#src/browser/bookmarks/bookmark.ts';
import { BOOKMARKS_MAX, mergeBookmarks, parseBookmarks, serialiseBookmarks } from '#src/browser/bookmarks/bookmark-file.ts';

const alpha: Bookmark = { kind: 'tool', slug: 'alpha', title: 'Alpha', saved: '2026-11-20T10:00:00.000Z' };
const beta: Bookmark = { kind: 'tool', slug: 'beta', title: 'Beta', saved: '2026-11-21T10:00:00.000Z' };

const anyBookmarks = fc.array(
  fc.record({
    kind: fc.constant('tool' as const),
    slug: fc.stringMatching(/^[a-z]{1,3}$/),
    title: fc.stringMatching(/^[a-z<"]{1,9}$/),
    saved: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  }),
);

test('reads back what it wrote, newest first', () => {
  const text = serialiseBookmarks([alpha, beta]);
  expect(JSON.parse(text)).toEqual({ version: 1, items: [alpha, beta] });
  expect(parseBookmarks(text)).toEqual({ items: [beta, alpha], unreadable: 0 });
});

test('reads a file that a Windows editor saved', () => {
  expect(parseBookmarks(`\uFEFF${serialiseBookmarks([alpha])}`)).toEqual({ items: [alpha], unreadable: 0 });
});

test.each([[''], ['not JSON'], ['null'], ['[]'], ['{"version":1}'], ['{"version":2,"items":[]}'], ['{"version":1,"items":{}}']])(
  'takes %j for no bookmarks at all',
  (text) => {
    expect(parseBookmarks(text)).toBeNull();
  },
);

test('keeps the readable entries and counts the others', () => {
  const text = JSON.stringify({ version: 1, items: [null, alpha, { kind: 'tool' }] });
  expect(parseBookmarks(text)).toEqual({ items: [alpha], unreadable: 2 });
});

test('leaves what is kept as it is', () => {
  const renamed = { ...alpha, title: 'Alpha 2', saved: beta.saved };
  expect(mergeBookmarks([alpha], [renamed, beta])).toEqual({ items: [beta, alpha], added: 1, left: 0 });
});

test('takes no more than there is room for, the newest first', () => {
  const kept = Array.from({ length: BOOKMARKS_MAX - 1 }, (_, place) => ({ ...alpha, slug: `t${place}` }));
  const { items, added, left } = mergeBookmarks(kept, [alpha, beta]);
  expect([items.length, items[0], added, left]).toEqual([BOOKMARKS_MAX, beta, 1, 1]);
});

test('loses nothing and doubles nothing, however often the same is added', () => {
  fc.assert(
    fc.property(anyBookmarks, anyBookmarks, (kept, coming) => {
      const first = mergeBookmarks([], kept).items;
      const once = mergeBookmarks(first, coming).items;
      expect(once).toEqual(expect.arrayContaining([...first]));
      expect(mergeBookmarks(once, coming)).toEqual({ items: once, added: 0, left: 0 });
      expect(parseBookmarks(serialiseBookmarks(once))).toEqual({ items: once, unreadable: 0 });
    }),
  );
});
