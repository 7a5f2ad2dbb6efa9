import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildCategoryView } from '#src/views/category-view.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

const category = makeCategory({
  specs: [
    { key: 'context', label: 'Context', kind: 'number' },
    { key: 'unused', label: 'Unused', kind: 'text' },
  ],
});

function scored(slug: string, score: number, given: Partial<Tool> = {}) {
  return makeTool({ slug, reviews: [makeReview({ score })], ...given });
}

function viewOf(tools: readonly Tool[]) {
  return buildCategoryView(makeCatalog({ tools, categories: [category] }), category);
}

test('ranks its tools, each leading to its comparison with the best, the best to that with the next', () => {
  const { ranking, rankingLede } = viewOf([
    scored('low', 40),
    scored('high', 90),
    makeTool({ slug: 'unknown' }),
    scored('mid', 60, { category: 'x', alsoIn: ['engines'] }),
  ]);
  expect(rankingLede).toBe('4 tools. The number is the panel’s rank: by panel score, then by panel ship.');
  expect(ranking.map(({ place, tool, compare }) => [place, tool.name, compare])).toEqual([
    ['1', 'High', { href: '/compare/high-vs-mid/', names: 'High with Mid' }],
    ['2', 'Mid', { href: '/compare/high-vs-mid/', names: 'Mid with High' }],
    ['3', 'Low', { href: '/compare/high-vs-low/', names: 'Low with High' }],
    ['–', 'Unknown', null],
  ]);
});

test('leads to the other comparisons of a tool that has none with the best', () => {
  const elsewhere = makeTool({ slug: 'elsewhere', category: 'x' });
  const { ranking } = viewOf([scored('high', 90), makeTool({ slug: 'unknown', compareWith: ['elsewhere'] }), elsewhere]);
  expect(ranking.map(({ compare }) => compare)).toEqual([null, { href: '/tools/unknown/#comparisons', names: 'Unknown with others' }]);
});

test('offers other orders than its ranking, and each row carries the panel', () => {
  const { form, ranking } = viewOf([scored('beta', 90), scored('alpha', 40)]);
  expect(form?.orders.map(({ value, text }) => `${value}: ${text}`)).toEqual([
    'rank: Rank',
    'name: Name',
    'price: Entry price',
    'newest: Newest review',
  ]);
  expect(ranking.map(({ tool, marks, takes }) => [tool.name, marks['data-places'], takes])).toEqual([
    ['Beta', '1 0 0', 'maker+90'],
    ['Alpha', '0 1 1', 'maker+40'],
  ]);
});

test('leaves the category out of the filters, for all tools have it', () => {
  const { form } = viewOf([scored('a', 1, { tags: ['x'], alsoIn: ['other'] }), scored('b', 2, { tags: ['y'] })]);
  expect(form?.facets.map(({ key }) => key)).toEqual(['tag']);
});

test('tabulates only the specs that some tool gives', () => {
  expect(viewOf([scored('a', 50, { specs: { context: 8192 } }), scored('b', 60)]).overview).toEqual({
    columns: [{ label: 'Context', help: undefined }],
    rows: [
      { tool: { text: 'B', href: '/tools/b/' }, cells: ['–'] },
      { tool: { text: 'A', href: '/tools/a/' }, cells: ['8,192'] },
    ],
  });
  expect(viewOf([scored('a', 50)]).overview).toBeNull();
});

test('lists at most twelve comparisons, those of the best ranked first', () => {
  const { pairs, pairsLede } = viewOf(['a', 'b', 'c', 'd', 'e', 'f'].map((slug, index) => scored(slug, 40 + index)));
  expect(pairsLede).toBe('12 of 15 comparisons: those of the best ranked tools.');
  expect(pairs.slice(0, 3).map(({ slug }) => slug)).toEqual(['e-vs-f', 'd-vs-f', 'c-vs-f']);
  expect(pairs).toHaveLength(12);
});

test('says that it is empty', () => {
  const { rankingLede, ranking, overview, pairs, cellsKey } = viewOf([]);
  expect({ rankingLede, ranking, overview, pairs, cellsKey }).toEqual({
    rankingLede: '0 tools yet.',
    ranking: [],
    overview: null,
    pairs: [],
    cellsKey: undefined,
  });
});
