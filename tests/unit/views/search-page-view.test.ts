import { expect, test } from 'vitest';
import { buildSearchPageView } from '#src/views/search-page-view.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

test('offers only what some tool has, in a fixed order', () => {
  const catalog = makeCatalog({
    categories: [makeCategory({ id: 'hosts' }), makeCategory({ id: 'empty' }), makeCategory({ id: 'engines' })],
    tools: [
      makeTool({ pricing: { entry: 'contact', summary: 'Ask' }, reviews: [makeReview({ verdict: 'skip' })] }),
      makeTool({ slug: 'beta', alsoIn: ['hosts'], reviews: [makeReview()] }),
    ],
  });
  expect(buildSearchPageView(catalog)).toEqual({
    hasTools: true,
    filters: [
      {
        name: 'category',
        label: 'Category',
        all: 'All categories',
        options: [
          { value: 'hosts', text: 'Hosts' },
          { value: 'engines', text: 'Engines' },
        ],
      },
      {
        name: 'entry',
        label: 'Entry',
        all: 'Any price',
        options: [
          { value: 'free', text: 'Free' },
          { value: 'contact', text: 'On request' },
        ],
      },
      {
        name: 'verdict',
        label: 'Panel verdict',
        all: 'Any verdict',
        options: [
          { value: 'ship', text: 'Ship' },
          { value: 'skip', text: 'Skip' },
        ],
      },
    ],
  });
});

test('says when there is nothing to search', () => {
  expect(buildSearchPageView(makeCatalog()).hasTools).toBe(false);
});
