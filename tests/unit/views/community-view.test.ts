import { expect, test } from 'vitest';
import { buildCommunityView } from '#src/views/community-view.ts';
import { makeCatalog, makeSite } from '../factories.ts';

const tools = { few: { ship: 41, skip: 9 }, one: { ship: 0, skip: 1 }, many: { ship: 75, skip: 25 }, zero: { ship: 0, skip: 0 } };
const votes = { version: 1, taken: '2026-11-21T10:00:00Z', tools, pairs: {} } as const;

test.for([
  ['few', '82%', '50 votes, likely 69–90%'],
  ['one', '0%', '1 vote, likely 0–79%'],
  ['many', '75%', '100 votes'],
  ['zero', '–', 'No community votes yet'],
  ['constructor', '–', 'No community votes yet'],
])('shows the votes on %s with their count', ([tool = '', share, words]) => {
  expect(buildCommunityView(makeCatalog({ votes }), tool)).toEqual({ share, words });
});

test('shows nothing on a site without votes', () => {
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true } });
  expect(buildCommunityView(makeCatalog({ votes, site }), 'few')).toBeNull();
});
