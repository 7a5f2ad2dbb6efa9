import { expect, test } from 'vitest';
import { buildCommunityView, hasBallots, wordCountsAge, wordVotesCell } from '#src/views/community-view.ts';
import { makeCatalog, makeSite } from '../factories.ts';

const tools = { few: { ship: 41, skip: 9 }, one: { ship: 0, skip: 1 }, many: { ship: 75, skip: 25 }, zero: { ship: 0, skip: 0 } };
const votes = { version: 1, taken: '2026-11-21T10:00:00Z', tools, pairs: {} } as const;

test.for([
  ['few', '82%', '82% ship', '50 votes, likely 69–90%'],
  ['one', '0%', '0% ship', '1 vote, likely 0–79%'],
  ['many', '75%', '75% ship', '100 votes'],
  ['zero', '–', '–', 'No community votes yet'],
  ['constructor', '–', '–', 'No community votes yet'],
])('shows the votes on %s with their count', ([tool = '', share, ships, words]) => {
  expect(buildCommunityView(makeCatalog({ votes }), tool)).toEqual({ share, ships, words });
});

test('shows nothing on a site without votes', () => {
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
  expect(buildCommunityView(makeCatalog({ votes, site }), 'few')).toBeNull();
});

test('words votes in a cell, and counts that came back to zero as none', () => {
  expect(wordVotesCell(tools.few)).toEqual({ text: '82% ship', note: '50 votes, likely 69–90%', isAbsent: false });
  expect(wordVotesCell(tools.zero)).toEqual({ text: 'No community votes yet', isAbsent: true });
  expect(wordVotesCell(null)).toEqual({ text: 'No community votes yet', isAbsent: true });
});

test('tells how old the counts of the build are, and what will stand there where none were ever taken', () => {
  expect([wordCountsAge(makeCatalog({ votes })), wordCountsAge(makeCatalog({ votes: null }))]).toEqual([
    'These counts are from an earlier day.',
    'Votes are shown here once they are counted.',
  ]);
});

test('has ballots where the site stands in front of the service and takes votes', () => {
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
  expect([
    hasBallots(makeCatalog({})),
    hasBallots(makeCatalog({ hasService: true })),
    hasBallots(makeCatalog({ hasService: true, site })),
  ]).toEqual([false, true, false]);
});
