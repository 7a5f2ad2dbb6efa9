import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { buildHubView } from '#src/views/hub-view.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

const reviews = [makeReview()];

function manyTools(count: number) {
  return Array.from({ length: count }, (_, index) => makeTool({ slug: `tool-${index}`, name: `Tool ${index}`, reviews }));
}

test('lists every comparison by category, with its count', () => {
  const hub = buildHubView(makeCatalog({ tools: manyTools(3) }));
  expect(hub.intro).toBe('3 comparisons of 3 tools, each fact by fact and through the eyes of the panel.');
  expect(hub.shelves.map(({ id, heading, count, pairs }) => [id, heading, count, pairs.map(({ href }) => href)])).toEqual([
    ['in-engines', 'Engines', '3 comparisons', ['/compare/tool-0-vs-tool-1/', '/compare/tool-0-vs-tool-2/', '/compare/tool-1-vs-tool-2/']],
  ]);
  expect([hub.toolShelves, hub.missing]).toEqual([[], undefined]);
});

test('lists tools by name instead once there are more comparisons than one page bears', () => {
  const hub = buildHubView(makeCatalog({ tools: [...manyTools(26), makeTool({ slug: 'unpaired' })] }));
  expect(hub.shelves).toEqual([]);
  expect(hub.toolShelves.map(({ id, heading, tools }) => [id, heading, tools.length])).toEqual([['in-engines', 'Engines', 26]]);
  expect(hub.toolShelves[0]?.tools[2]).toEqual({ text: 'Tool 2', href: '/tools/tool-2/#comparisons', count: '25 comparisons' });
});

test.for<[string, Partial<Catalog>]>([
  ['There is no tool here yet. A comparison needs two.', {}],
  ['There is one tool here so far. A comparison needs two.', { tools: manyTools(1) }],
  [
    'No comparison has a page of its own yet. It takes two tools of one category, each with 1 review or more, that differ in at least 3 things.',
    { tools: [makeTool({ slug: 'a' }), makeTool({ slug: 'b' })] },
  ],
  [
    'No comparison has a page of its own yet. It takes two tools, each with 2 reviews or more, that differ in at least 3 things.',
    { site: makeSite({ pairing: { scope: 'all', maxPerTool: 60, minReviews: 2 } }), tools: manyTools(2) },
  ],
])('says what is missing: %s', ([missing, given]) => {
  const hub = buildHubView(makeCatalog(given));
  expect([hub.missing, hub.intro, hub.shelves]).toEqual([missing, undefined, []]);
});
