import { expect, test } from 'vitest';
import { buildMethodologyView } from '#src/views/methodology-view.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

test('takes every number from the catalog and the settings of the site', () => {
  const site = makeSite({
    staleAfterDays: 1,
    pairing: { scope: 'category', maxPerTool: 1200, minReviews: 2 },
    features: { votes: false, newsletter: false, bookmarks: true, admin: true },
  });
  const reviews = [makeReview({ persona: 'maker' }), makeReview({ persona: 'buyer' })];
  const { page, ...method } = buildMethodologyView(
    makeCatalog({ site, tools: [makeTool({ reviews }), makeTool({ slug: 'beta', reviews })] }),
  );
  expect(page.canonical).toBe('https://pairs.example/methodology/');
  expect(method).toEqual({
    personas: [{ text: 'Maker', href: '/personas/maker/', focus: 'Would the maker use it?' }],
    intro:
      'Who judges, how judgements are counted, and what a figure needs before it is shown. So far: 4 reviews, 2 tools and 1 comparison.',
    pairingRule:
      'stand in one category, have at least 2 reviews each, are still offered or were until lately and differ in at least 3 things',
    maxPerTool: '1,200',
    staleAfter: '1 day',
    largeCount: '100 votes',
    hasVotes: false,
    hasBookmarks: true,
  });
});

test('claims no figure on an empty site, and words a rule without a shelf or reviews', () => {
  const site = makeSite({ pairing: { scope: 'all', maxPerTool: 60, minReviews: 0 } });
  const { intro, pairingRule } = buildMethodologyView(makeCatalog({ site }));
  expect([intro, pairingRule]).toEqual([
    'Who judges, how judgements are counted, and what a figure needs before it is shown.',
    'are still offered or were until lately and differ in at least 3 things',
  ]);
});
