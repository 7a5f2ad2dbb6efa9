import { expect, test } from 'vitest';
import { buildChangesView } from '#src/views/changes-view.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

const categories = [makeCategory({ id: 'engines' }), makeCategory({ id: 'hosts' })];

test('groups changes by day, newest first, and offers a feed of everything and of each category with a tool', () => {
  const tools = [
    makeTool({ slug: 'alpha', added: '2026-02-01', reviews: [makeReview({ date: '2026-02-03' })] }),
    makeTool({ slug: 'beta', added: '2026-02-01' }),
  ];
  const view = buildChangesView(makeCatalog({ categories, tools }));
  expect(view.days.map(({ day, changes }) => [day.text, changes.map(({ id }) => id)])).toEqual([
    ['3 Feb 2026', ['panel-alpha-2026-02-03']],
    ['1 Feb 2026', ['added-alpha-2026-02-01', 'added-beta-2026-02-01']],
  ]);
  expect(view.rest).toBeNull();
  expect(view.page.lastChanged).toEqual({ iso: '2026-02-03', text: '3 Feb 2026' });
  expect(view.feeds).toEqual([
    { name: 'Everything', atom: '/feed.xml', json: '/feed.json' },
    { name: 'Engines', atom: '/categories/engines/feed.xml', json: '/categories/engines/feed.json' },
  ]);
});

test('ends after the newest 200 and says what is left out', () => {
  const tools = Array.from({ length: 203 }, (_, index) => makeTool({ slug: `tool-${index}`, added: '2026-02-01' }));
  const view = buildChangesView(makeCatalog({ tools }));
  expect(view.days.map(({ changes }) => changes.length)).toEqual([200]);
  expect(view.rest).toBe('3 earlier changes are told in the history of each tool.');
});

test('is empty where nothing has a date', () => {
  const view = buildChangesView(makeCatalog({ tools: [makeTool()] }));
  expect([view.days, view.rest, view.page.lastChanged]).toEqual([[], null, undefined]);
});
