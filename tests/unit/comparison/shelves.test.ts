import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { shelvePairs } from '#src/comparison/shelves.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

function shelvesOf(given: Partial<Catalog>) {
  const catalog = makeCatalog(given);
  return shelvePairs(catalog, pairTools(catalog).pairs).map(({ category, pairs }) => [category?.id ?? null, pairs.map(({ slug }) => slug)]);
}

const reviews = [makeReview()];

test('shelves a pair under the narrowest category that both tools share, in catalog order', () => {
  const tools = [
    makeTool({ slug: 'a', category: 'all', alsoIn: ['few'], reviews }),
    makeTool({ slug: 'b', category: 'all', alsoIn: ['few'], reviews }),
    makeTool({ slug: 'c', category: 'all', reviews }),
  ];
  const categories = ['all', 'few', 'none'].map((id) => makeCategory({ id }));
  expect(shelvesOf({ tools, categories })).toEqual([
    ['all', ['a-vs-c', 'b-vs-c']],
    ['few', ['a-vs-b']],
  ]);
});

test('puts a pair without a common category last, under none', () => {
  const tools = [makeTool({ slug: 'a', category: 'x', compareWith: ['b'] }), makeTool({ slug: 'b', category: 'y' })];
  expect(shelvesOf({ tools, categories: [makeCategory({ id: 'x' }), makeCategory({ id: 'y' })] })).toEqual([[null, ['a-vs-b']]]);
});
