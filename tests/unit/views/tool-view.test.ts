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

test('shows what happened, newest first', () => {
  const history = [
    { date: '2026-01-01', change: 'First.' },
    { date: '2026-02-01', change: 'Second.', url: 'https://alpha.example/news' },
  ];
  expect(viewOf({ history }).history).toEqual([
    { day: { iso: '2026-02-01', text: '1 Feb 2026' }, change: 'Second.', href: 'https://alpha.example/news' },
    { day: { iso: '2026-01-01', text: '1 Jan 2026' }, change: 'First.', href: undefined },
  ]);
});

test('marks stale facts, and offers mending where the site names its repository', () => {
  const site = makeSite({ staleAfterDays: 10, repository: 'https://code.example/o/content' });
  const view = viewOf({ verified: '2026-11-01' }, { site });
  expect([view.freshness.checked.text, view.freshness.warning, view.editHref]).toEqual([
    '1 Nov 2026',
    'Last checked more than 10 days ago; may be out of date.',
    'https://code.example/o/content/blob/HEAD/content/tools/alpha/tool.md',
  ]);
  expect(viewOf({}).editHref).toBeUndefined();
});

test('leaves the community out on a site without votes', () => {
  const features = { votes: false, newsletter: false, bookmarks: false };
  expect([viewOf({}, { site: makeSite({ features }) }).community, viewOf({}).community]).toEqual([
    null,
    { share: '–', words: 'No community votes yet' },
  ]);
});
