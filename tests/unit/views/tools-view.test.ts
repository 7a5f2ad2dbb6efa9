import { expect, test } from 'vitest';
import { buildToolsView } from '#src/views/tools-view.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

test('lists all tools by name, with shelf, entry and panel', () => {
  const tools = [
    makeTool({ slug: 'alpha', name: 'zeta', status: 'beta', pricing: { entry: 'contact', summary: 'Ask' } }),
    makeTool({ slug: 'beta', name: 'Eta', hasLogo: true, reviews: [makeReview({ score: 64 })] }),
  ];
  const view = buildToolsView(makeCatalog({ tools }));
  expect(view.intro).toBe('2 tools in 1 category, by name.');
  expect(view.tools).toEqual([
    {
      slug: 'beta',
      name: 'Eta',
      href: '/tools/beta/',
      monogram: 'E',
      hasLogo: true,
      tagline: 'Does what beta does',
      category: { text: 'Engines', href: '/categories/engines/' },
      entry: 'Free',
      status: undefined,
      panel: { verdict: 'ship', word: 'Ship', ship: '100%', score: 64, tally: '1 ship / 0 skip', share: '1 of 1 ship', cells: ['ship'] },
    },
    {
      slug: 'alpha',
      name: 'zeta',
      href: '/tools/alpha/',
      monogram: 'Z',
      hasLogo: false,
      tagline: 'Does what alpha does',
      category: { text: 'Engines', href: '/categories/engines/' },
      entry: 'On request',
      status: 'In beta',
      panel: {
        verdict: 'none',
        word: 'No verdict',
        ship: '–',
        score: null,
        tally: '0 ship / 0 skip',
        share: 'No reviews yet',
        cells: ['none'],
      },
    },
  ]);
});

test('counts nothing on a site without tools', () => {
  const { intro, tools } = buildToolsView(makeCatalog());
  expect({ intro, tools }).toEqual({ intro: undefined, tools: [] });
});
