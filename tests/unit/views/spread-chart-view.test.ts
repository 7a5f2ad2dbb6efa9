import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildSpreadViews, buildToolSpreadViews, type SpreadChartView } from '#src/views/spread-chart-view.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

const categories = [makeCategory({ id: 'engines' }), makeCategory({ id: 'hosts' })];
const scored = (slug: string, score: number, given: Partial<Tool> = {}) => makeTool({ slug, reviews: [makeReview({ score })], ...given });

/** What the caption says, with the name of a side in brackets. */
function captionOf({ ranks, among, category, range }: SpreadChartView, hasNames = true): string {
  const places = ranks.map(({ side, name, words }) => (hasNames ? `[${side}] ${name} ${words}` : words)).join(', ');
  return `${places} ${among} ${category.text} ${range}`;
}

test('says where a tool stands in each of its categories, and leads to the ranking', () => {
  const tool = scored('alpha', 83, { alsoIn: ['hosts'] });
  const tools = [tool, scored('beta', 88), scored('gamma', 61), makeTool({ slug: 'delta' }), scored('host', 90, { category: 'hosts' })];
  const views = buildToolSpreadViews(makeCatalog({ categories, tools }), tool);
  expect(views.map((view) => [view.title, view.category.href, captionOf(view, false)])).toEqual([
    [
      'Panel scores in Engines',
      '/categories/engines/',
      '83: 2nd of 3 in Engines (lowest 61, median 83, highest 88; 1 more has no review). The scale starts at 60.',
    ],
    ['Panel scores in Hosts', '/categories/hosts/', '83: 2nd of 2 in Hosts (lowest 83, highest 90). The scale starts at 70.'],
  ]);
  expect(views[0]?.strip?.markers).toEqual([{ side: null, x: 76.67, y: 9 }]);
});

test('shows both tools of a pair in the category they share, each with its side, ties as ties', () => {
  const [a, b] = [scored('alpha', 80), scored('beta', 80)];
  const views = buildSpreadViews(makeCatalog({ categories, tools: [a, b, scored('gamma', 90), scored('delta', 60)] }), [a, b]);
  expect(views.map((view) => captionOf(view))).toEqual([
    '[a] Alpha 80: joint 2nd, [b] Beta 80: joint 2nd of 4 in Engines (lowest 60, median 80, highest 90). The scale starts at 60.',
  ]);
  expect(views[0]?.strip?.markers.map(({ side }) => side)).toEqual(['a', 'b']);
});

test('shows tools that share no category each in its own', () => {
  const [a, b] = [scored('alpha', 80), scored('beta', 70, { category: 'hosts' })];
  const tools = [a, b, scored('gamma', 90), makeTool({ slug: 'x', category: 'hosts' }), makeTool({ slug: 'y', category: 'hosts' })];
  expect(buildSpreadViews(makeCatalog({ categories, tools }), [a, b]).map((view) => [captionOf(view), view.strip === null])).toEqual([
    ['[a] Alpha 80: 2nd of 2 in Engines (lowest 80, highest 90). The scale starts at 75.', false],
    ['[b] Beta 70: the only one with a review in Hosts (2 more have no review)', true],
  ]);
});

test('says of a tool without a review that it has none, and nothing where no tool has one', () => {
  const [a, b, c] = [scored('alpha', 80), makeTool({ slug: 'beta' }), makeTool({ slug: 'gamma' })];
  const catalog = makeCatalog({ categories, tools: [a, b, c, scored('delta', 80)] });
  expect(buildSpreadViews(catalog, [a, b]).map((view) => captionOf(view))).toEqual([
    '[a] Alpha 80: joint 1st of 2 in Engines (all score 80; Beta and 1 more have no review). The scale starts at 70.',
  ]);
  expect([buildSpreadViews(catalog, [b, c]), buildToolSpreadViews(catalog, b)]).toEqual([[], []]);
});
