import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildToolView } from '#src/views/tool-view.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

function viewOf(given: Partial<Tool>, rest: Partial<Catalog> = {}) {
  const tool = makeTool(given);
  return buildToolView(makeCatalog({ ...rest, tools: [tool, ...(rest.tools ?? [])] }), tool, '2026-11-21');
}

test('names itself, its verdict and its one address', () => {
  const { page } = viewOf({ tagline: 'Runs models.', reviews: [makeReview({ score: 61 })] });
  expect([page.title, page.description, page.canonical]).toEqual([
    'Alpha: verdict, price and facts | Pairs',
    'Alpha: Runs models. Panel verdict: ship, 61/100, 1 of 1 ship.',
    'https://pairs.example/tools/alpha/',
  ]);
});

test('lists comparisons closest first, each leading to the one address of the pair', () => {
  const reviews = [makeReview({ score: 70 })];
  const view = viewOf(
    { reviews, tags: ['local'] },
    {
      tools: [
        makeTool({ slug: 'beta', reviews }),
        makeTool({ slug: 'aaa', tags: ['local'], reviews: [makeReview({ score: 33, verdict: 'skip' })] }),
      ],
    },
  );
  expect(view.comparisonsLede).toBe('2 comparisons, closest first.');
  expect(view.opponents.map(({ name, href, panel }) => [name, href, panel.word, panel.score])).toEqual([
    ['Aaa', '/compare/aaa-vs-alpha/', 'Skip', 33],
    ['Beta', '/compare/alpha-vs-beta/', 'Ship', 70],
  ]);
});

test('says why there is no comparison', () => {
  expect(viewOf({}).comparisonsLede).toBe('No comparison yet: it takes 1 review of each side.');
  expect(viewOf({ reviews: [makeReview()] }).comparisonsLede).toBe('No comparison yet: no other reviewed tool stands on its shelf.');
  const site = makeSite({ pairing: { scope: 'all', maxPerTool: 60, minReviews: 1 } });
  expect(viewOf({ reviews: [makeReview()] }, { site }).comparisonsLede).toBe('No comparison yet: no other tool has been reviewed.');
});

test('says when it is the gate that leaves a tool without a comparison', () => {
  const reviews = [makeReview({ date: '2024-11-01' })];
  const newer = makeTool({ slug: 'beta', reviews: [makeReview()] });
  expect(viewOf({ reviews, status: 'discontinued' }, { tools: [newer] }).comparisonsLede).toBe(
    'No comparison: it is discontinued, and nothing new of it has been recorded for a year.',
  );
  const twin = makeTool({ reviews, slug: 'twin', tagline: 'Does what alpha does', specs: {} });
  expect(viewOf({ reviews, specs: {} }, { tools: [twin] }).comparisonsLede).toBe(
    'No comparison yet: the other tools on its shelf are too much like it, no longer made, or compared with closer ones.',
  );
});

test('warns of a tool that is no longer made, and leads to what takes its place', () => {
  const view = viewOf({ status: 'discontinued', successor: 'beta' }, { tools: [makeTool({ slug: 'beta' })] });
  expect([view.tool.status, view.notice]).toEqual([
    'Discontinued',
    { words: 'It is no longer made or sold.', successor: { text: 'Beta', href: '/tools/beta/' } },
  ]);
});

test('names no successor that has no page', () => {
  expect(viewOf({ status: 'deprecated', successor: 'draft' }).notice).toEqual({
    words: 'Its maker advises against starting with it.',
    successor: undefined,
  });
  expect(viewOf({ status: 'beta' }).notice).toBeNull();
});

test('folds the comparisons beyond the first dozen under their count', () => {
  const reviews = [makeReview()];
  const view = viewOf({ reviews }, { tools: Array.from({ length: 14 }, (_, index) => makeTool({ slug: `tool-${index + 10}`, reviews })) });
  expect([view.comparisonsLede, view.opponents.length, view.opponents[0]?.name, view.opponents.at(-1)?.name]).toEqual([
    '14 comparisons, closest first.',
    12,
    'Tool-10',
    'Tool-21',
  ]);
  expect([view.moreOpponents?.summary, view.moreOpponents?.opponents.map(({ name }) => name)]).toEqual([
    '2 more comparisons',
    ['Tool-22', 'Tool-23'],
  ]);
  expect(viewOf({ reviews }).moreOpponents).toBeNull();
});

test('marks an opponent that is not simply active', () => {
  const reviews = [makeReview()];
  const others = [makeTool({ slug: 'beta', reviews, status: 'discontinued' }), makeTool({ slug: 'gamma', reviews })];
  expect(viewOf({ reviews }, { tools: others }).opponents.map(({ name, status }) => [name, status])).toEqual([
    ['Beta', 'Discontinued'],
    ['Gamma', undefined],
  ]);
});

test('stands the tool in the spread of its category, and offers what to look at instead', () => {
  const view = viewOf(
    { reviews: [makeReview({ score: 70 })] },
    { tools: [makeTool({ slug: 'beta', reviews: [makeReview({ score: 90 })] })] },
  );
  expect(view.spreads.map(({ title, ranks }) => [title, ranks])).toEqual([
    ['Panel scores in Engines', [{ side: null, name: 'Alpha', words: '70: 2nd' }]],
  ]);
  expect(view.alternatives.map(({ name, reason }) => [name, reason])).toEqual([['Beta', 'The panel scores it 20 higher']]);
});

test('marks stale facts, and leads to its record where the site names its repository', () => {
  const site = makeSite({ staleAfterDays: 10, repository: { url: 'https://code.example/o/content', forge: 'forgejo' } });
  const view = viewOf({ verified: '2026-11-01' }, { site });
  expect([view.freshness.checked.text, view.freshness.warning, view.page.repositoryLinks[0]]).toEqual([
    '1 Nov 2026',
    'Last checked more than 10 days ago; may be out of date.',
    { text: 'Edit Alpha', href: 'https://code.example/o/content/_edit/main/content/tools/alpha/tool.md' },
  ]);
  expect(viewOf({}).page.repositoryLinks).toEqual([]);
});

test('leaves the community out on a site without votes', () => {
  const features = { votes: false, newsletter: false, bookmarks: false, admin: true };
  expect([viewOf({}, { site: makeSite({ features }) }).community, viewOf({}).community]).toEqual([
    null,
    { share: '–', ships: '–', words: 'No community votes yet' },
  ]);
});
