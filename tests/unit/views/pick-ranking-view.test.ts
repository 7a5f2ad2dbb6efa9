import { expect, test } from 'vitest';
import { buildPickRankingView } from '#src/views/pick-ranking-view.ts';
import { makeCatalog, makeSite, makeTool } from '../factories.ts';

const TOOLS = [makeTool({ slug: 'alpha' }), makeTool({ slug: 'beta' })];
const VOTES = { version: 1, taken: '2026-11-20T10:00:00Z', tools: {}, pairs: { 'alpha-vs-beta': { a: 300, b: 100, neither: 7 } } } as const;

test('shows each chance with its range and the picks it rests on', () => {
  expect(buildPickRankingView(makeCatalog({ tools: TOOLS, votes: VOTES }), TOOLS)).toEqual({
    picks: '400 picks',
    counted: { iso: '2026-11-20', text: '20 Nov 2026' },
    rows: [
      {
        tool: { text: 'Alpha', href: '/tools/alpha/' },
        words: '63%, likely 61–66%, from 400 picks',
        bar: { low: 61, high: 66, share: 63 },
      },
      { tool: { text: 'Beta', href: '/tools/beta/' }, words: '37%, likely 34–39%, from 400 picks', bar: { low: 34, high: 39, share: 37 } },
    ],
  });
});

test('shows nothing without picks, and nothing on a site without votes', () => {
  const site = makeSite({ features: { votes: false, newsletter: false, bookmarks: false, admin: true } });
  expect([
    buildPickRankingView(makeCatalog({ tools: TOOLS }), TOOLS),
    buildPickRankingView(makeCatalog({ site, votes: VOTES }), TOOLS),
  ]).toEqual([null, null]);
});
