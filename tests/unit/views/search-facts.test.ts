import { expect, test } from 'vitest';
import { buildCategorySearchFacts, buildPersonaSearchFacts, buildToolSearchFacts } from '#src/views/search-facts.ts';
import { makeCatalog, makeCategory, makePersona, makeReview, makeTool } from '../factories.ts';

const alpha = makeTool({ aliases: ['alfa'], tags: ['local'], maker: 'Acme', alsoIn: ['hosts'], reviews: [makeReview()] });
const beta = makeTool({ slug: 'beta', reviews: [makeReview({ verdict: 'skip', score: 20 })] });
const zeta = makeTool({ slug: 'zeta' });
const catalog = makeCatalog({ categories: [makeCategory(), makeCategory({ id: 'hosts' })], tools: [alpha, beta, zeta] });

test('tells what a tool is called, how it is filtered and whom it is compared with', () => {
  expect(buildToolSearchFacts(catalog, alpha)).toEqual({
    kind: 'tool',
    slug: 'alpha',
    name: 'Alpha',
    note: '80, 1 of 1 ship',
    keywords: ['alpha', 'alfa', 'local', 'Acme'],
    filters: [
      ['category', 'engines'],
      ['category', 'hosts'],
      ['entry', 'free'],
      ['verdict', 'ship'],
    ],
    verdict: 'ship',
    opponents: [['beta', 'Beta', 'skip']],
  });
});

test('says that a tool has no reviews yet', () => {
  const { note, verdict, opponents } = buildToolSearchFacts(catalog, zeta);
  expect({ note, verdict, opponents }).toEqual({ note: 'No reviews yet', verdict: 'none', opponents: [] });
});

test('brings along three opponents at most', () => {
  const tools = ['a', 'b', 'c', 'd', 'e'].map((slug) => makeTool({ slug, reviews: [makeReview()] }));
  const [first = alpha] = tools;
  expect(buildToolSearchFacts(makeCatalog({ tools }), first).opponents.map(([slug]) => slug)).toEqual(['b', 'c', 'd']);
});

test('tells of categories and personas', () => {
  const common = { keywords: [], filters: [], verdict: 'none', opponents: [] };
  expect(buildCategorySearchFacts(catalog, makeCategory())).toEqual({
    ...common,
    kind: 'category',
    slug: 'engines',
    name: 'Engines',
    note: '3 tools',
  });
  expect(buildPersonaSearchFacts(makePersona())).toEqual({
    ...common,
    kind: 'persona',
    slug: 'maker',
    name: 'Maker',
    note: 'Would the maker use it?',
  });
});
