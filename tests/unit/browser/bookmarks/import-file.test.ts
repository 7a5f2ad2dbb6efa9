import { expect, test } from 'vitest';
import { describeImport } from '#src/browser/bookmarks/import-file.ts';

test.each([
  [{ added: 1, present: 0, left: 0, unreadable: 0 }, '1 bookmark added.'],
  [{ added: 2, present: 1, left: 0, unreadable: 0 }, '2 bookmarks added, 1 was there already.'],
  [{ added: 0, present: 3, left: 0, unreadable: 0 }, 'No bookmark added, 3 were there already.'],
  [{ added: 4, present: 0, left: 2, unreadable: 1 }, '4 bookmarks added, 1 could not be read, 2 left out: there is room for 500.'],
])('says what came of an import: %j', (counts, sentence) => {
  expect(describeImport(counts)).toBe(sentence);
});
