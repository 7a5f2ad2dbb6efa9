import { expect, test } from 'vitest';
import { buildToolsView } from '#src/views/tools-view.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

test('lists all tools by name, with shelf, entry and panel', () => {
  const tools = [
    makeTool({ slug: 'alpha', name: 'zeta', status: 'beta', pricing: { entry: 'contact', summary: 'Ask' } }),
    makeTool({ slug: 'beta', name: 'Eta', hasLogo: true, reviews: [makeReview({ score: 64 })] }),
  ];
  const view = buildToolsView(makeCatalog({ tools }));
  expect(view.intro).toBe('2 tools in 1 category.');
  expect(view.tools.map(({ tool }) => tool)).toEqual([
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

test('offers what tells the tools apart, and other orders than by name', () => {
  const tools = [
    makeTool({ slug: 'cheap', pricing: { entry: 'free', summary: 'Free' } }),
    makeTool({ slug: 'dear', pricing: { entry: 'paid', summary: 'Paid' }, reviews: [makeReview({ score: 90 })] }),
  ];
  const { form, tools: rows } = buildToolsView(makeCatalog({ tools }));
  expect(form?.noun).toBe('tools');
  expect(form?.facets.map(({ key }) => key)).toEqual(['entry', 'verdict']);
  expect(form?.orders.map(({ text }) => text)).toEqual(['Name', 'Panel score', 'Entry price', 'Newest review']);
  expect(rows.map(({ marks }) => marks)).toEqual([
    { 'data-facets': 'entry:free verdict:none', 'data-places': '1 0 1' },
    { 'data-facets': 'entry:paid verdict:ship', 'data-places': '0 1 0' },
  ]);
});

test('counts nothing on a site without tools', () => {
  const { intro, form, tools } = buildToolsView(makeCatalog());
  expect({ intro, form, tools }).toEqual({ intro: undefined, form: null, tools: [] });
});
