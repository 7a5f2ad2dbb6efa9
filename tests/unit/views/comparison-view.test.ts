import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { buildComparisonView } from '#src/views/comparison-view.ts';
import { makeCatalog, makeNote, makePersona, makeProse, makeReview, makeSite, makeTool } from '../factories.ts';

function viewOf(a: Partial<Tool>, b: Partial<Tool>, given: Partial<Catalog> = {}) {
  const tools = [makeTool({ slug: 'alpha', compareWith: ['beta'], ...a }), makeTool({ slug: 'beta', ...b })];
  const catalog = makeCatalog({ tools, ...given });
  const pair = pairTools(catalog).bySlug.get('alpha-vs-beta');
  if (!pair) throw new Error('The two tools do not pair.');
  return buildComparisonView(catalog, pair, '2026-11-21');
}

test('names itself by its two tools and its one address', () => {
  const { page, title, intro } = viewOf({ reviews: [makeReview({ score: 90 })] }, {});
  expect([title, page.title, page.canonical, page.description, intro]).toEqual([
    'Alpha vs Beta',
    'Alpha vs Beta: which one to ship with | Pairs',
    'https://pairs.example/compare/alpha-vs-beta/',
    'Alpha: ship, 90/100. Beta: no reviews yet. Scores, prices and sources side by side.',
    'Alpha and Beta, both from Engines, fact by fact and through the eyes of the panel: which one should you ship with?',
  ]);
});

test('gives each of two long names half of the title, and keeps them whole in its heading', () => {
  const names = ['The Most Remarkable Engine for the Comparison of Engines', 'Another Remarkable Engine for the Comparison of Engines'];
  const { page, title } = viewOf({ name: names[0] ?? '' }, { name: names[1] ?? '' });
  expect([title, page.title, page.linkTitle]).toEqual([
    names.join(' vs '),
    'The Most Remarkable Engine… vs Another Remarkable Engine for…',
    'The Most Remarkable Engine… vs Another Remarkable Engine for…',
  ]);
});

test('has no scorecard without a review, and says who looked at both', () => {
  const personas = [makePersona({ id: 'maker' }), makePersona({ id: 'buyer', order: 2 }), makePersona({ id: 'silent', order: 3 })];
  const reviews = [makeReview({ persona: 'maker' }), makeReview({ persona: 'buyer' })];
  expect(viewOf({}, {}).scorecard).toBeNull();
  expect(viewOf({ reviews }, { reviews: [makeReview({ persona: 'buyer' })] }, { personas }).scorecard?.lede).toBe(
    '2 points of view, each scoring from 0 to 100. 1 of them has looked at both tools.',
  );
});

test('shows the community only where readers have voted', () => {
  const votes = { version: 1, taken: '2026-11-21T10:00:00Z', tools: {}, pairs: { 'alpha-vs-beta': { a: 6, b: 3, neither: 1 } } } as const;
  expect([viewOf({}, {}).hasCommunity, viewOf({}, {}, { votes }).hasCommunity]).toEqual([false, true]);
  expect(viewOf({}, {}, { votes }).picks).toEqual({ shares: '60% Alpha, 30% Beta, 10% neither', count: '10 picks' });
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
  const { hasCommunity, picks } = viewOf({}, {}, { votes, site });
  expect({ hasCommunity, picks }).toEqual({ hasCommunity: false, picks: null });
});

test('asks readers in front of the service, before anybody has voted too', () => {
  const { hasBallots, hasCommunity, decisionTable, sides } = viewOf({}, {}, { hasService: true });
  expect({ hasBallots, hasCommunity }).toEqual({ hasBallots: true, hasCommunity: true });
  expect(decisionTable.differing.at(-1)?.cells.map(({ votesOn }) => votesOn)).toEqual(['alpha', 'beta']);
  expect(sides.map(({ card }) => card.votesOn)).toEqual(['alpha', 'beta']);
  expect(viewOf({}, {}).sides.map(({ card }) => card.votesOn)).toEqual([undefined, undefined]);
});

test('shows the editors’ note with their pick on its side', () => {
  const body = makeProse('Take the second.');
  const notes = new Map([['alpha-vs-beta', makeNote({ pick: 'beta', date: '2026-11-20', body })]]);
  expect(viewOf({}, {}, { notes }).note).toEqual({
    pick: { side: 'b', words: 'Beta' },
    body,
    written: { iso: '2026-11-20', text: '20 Nov 2026' },
  });
});

test('lists each source once, the price page and own sources of single facts included', () => {
  const [, b] = viewOf(
    {},
    {
      sources: [{ title: 'Beta docs', url: 'https://beta.example/docs', read: '2026-11-14' }],
      pricing: { entry: 'free', summary: 'Free', source: 'https://www.beta.example/pricing', verified: '2026-11-13' },
      provenance: {
        license: { source: 'https://beta.example/docs' },
        'specs.window': { source: 'https://spec.example/', verified: '2026-11-12' },
      },
    },
  ).sides;
  expect(b.sources).toEqual([
    { title: 'Beta docs', href: 'https://beta.example/docs', read: { iso: '2026-11-14', text: '14 Nov 2026' } },
    { title: 'Pricing, beta.example', href: 'https://www.beta.example/pricing', read: { iso: '2026-11-13', text: '13 Nov 2026' } },
    { title: 'Window, spec.example', href: 'https://spec.example/', read: { iso: '2026-11-12', text: '12 Nov 2026' } },
  ]);
});
