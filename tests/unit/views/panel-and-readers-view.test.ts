import { expect, test } from 'vitest';
import { buildPanelAndReadersView } from '#src/views/panel-and-readers-view.ts';
import { hasDisagreements } from '#src/views/panel-disagreement.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

const SHIPPED = [makeReview({ persona: 'maker' }), makeReview({ persona: 'buyer' })];
const SKIPPED = [makeReview({ verdict: 'skip' })];
const CATALOG = makeCatalog({
  tools: [
    makeTool({ slug: 'alpha', reviews: SHIPPED }),
    makeTool({ slug: 'beta', reviews: SKIPPED }),
    makeTool({ slug: 'delta', reviews: SHIPPED }),
    makeTool({ slug: 'gamma' }),
  ],
  votes: {
    version: 1,
    taken: '2026-11-20T23:59:00Z',
    tools: {
      alpha: { ship: 4, skip: 1 },
      beta: { ship: 45, skip: 5 },
      delta: { ship: 4, skip: 0 },
      gamma: { ship: 60, skip: 0 },
    },
    pairs: {},
  },
});

test('puts the gaps we are surest of first, and says what cannot be compared', () => {
  const { page, ...view } = buildPanelAndReadersView(CATALOG);
  expect([page.canonical, page.isHidden, hasDisagreements(CATALOG)]).toEqual(['https://pairs.example/panel-and-readers/', false, true]);
  expect(page.description).toBe(
    'Where readers’ votes and the panel’s verdicts part: every tool with enough votes, the gaps we are surest of first.',
  );
  expect(view).toEqual({
    rows: [
      {
        tool: { text: 'Beta', href: '/tools/beta/' },
        words: 'Readers would ship it more often',
        panel: 'Panel ship 0%, 0 of 1',
        readers: 'Readers 90% ship, 50 votes, likely 79–96%',
        bar: { low: 79, high: 96, share: 90, panel: 0 },
      },
      {
        tool: { text: 'Alpha', href: '/tools/alpha/' },
        words: 'Readers would ship it less often',
        panel: 'Panel ship 100%, 2 of 2',
        readers: 'Readers 80% ship, 5 votes, likely 38–96%',
        bar: { low: 38, high: 96, share: 80, panel: 100 },
      },
    ],
    counted: { iso: '2026-11-20', text: '20 Nov 2026' },
    leastVotes: '5 votes',
    rest: '2 tools have votes that cannot be compared yet: too few, or no panel.',
  });
});

test('is hidden from search engines while it holds nothing', () => {
  const empty = makeCatalog({ tools: [makeTool({ reviews: SHIPPED })] });
  const { page, rows, counted, rest } = buildPanelAndReadersView(empty);
  expect([page.isHidden, rows, counted, rest, hasDisagreements(empty)]).toEqual([true, [], null, undefined, false]);
});

test('a site without votes has nothing to hold side by side', () => {
  const site = makeSite({ features: { votes: false, newsletter: false, bookmarks: false, admin: true } });
  expect(hasDisagreements({ ...CATALOG, site })).toBe(false);
});
