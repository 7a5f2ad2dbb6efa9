import { expect, test } from 'vitest';
import { listSitePages } from '#src/views/site-pages.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

const reviews = [makeReview({ date: '2026-10-01' })];

test('lists every page with the day on which what it shows last changed', () => {
  const tools = [
    makeTool({ slug: 'alpha', verified: '2026-11-02', reviews, compareWith: ['beta'] }),
    makeTool({ slug: 'beta', verified: '2026-11-01', reviews }),
  ];
  expect(listSitePages(makeCatalog({ tools })).slice(0, 10)).toEqual([
    { path: '/', lastChanged: '2026-11-02' },
    { path: '/compare/', lastChanged: '2026-11-02' },
    { path: '/tools/', lastChanged: '2026-11-02' },
    { path: '/categories/', lastChanged: '2026-11-02' },
    { path: '/changes/', lastChanged: '2026-10-01' },
    { path: '/methodology/', lastChanged: null },
    { path: '/data/', lastChanged: null },
    { path: '/privacy/', lastChanged: null },
    { path: '/categories/engines/', lastChanged: '2026-11-02' },
    { path: '/personas/maker/', lastChanged: '2026-10-01' },
  ]);
  expect(listSitePages(makeCatalog({ tools })).slice(10)).toEqual([
    { path: '/tools/alpha/', lastChanged: '2026-11-02' },
    { path: '/tools/beta/', lastChanged: '2026-11-01' },
    { path: '/compare/alpha-vs-beta/', lastChanged: '2026-11-02' },
  ]);
});

test('knows no day for the pages of a catalog without a tool', () => {
  expect(listSitePages(makeCatalog()).filter(({ lastChanged }) => lastChanged !== null)).toEqual([]);
});
