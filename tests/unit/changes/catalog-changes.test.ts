import { expect, test } from 'vitest';
import { catalogChanges, categoryChanges, changesOf } from '#src/changes/catalog-changes.ts';
import { makeCatalog, makeCategory, makeNote, makeReview, makeTool } from '../factories.ts';

const history = [
  { date: '2024-01-01', change: 'First release.' },
  { date: '2026-03-01', change: 'Bought.' },
];
const alpha = makeTool({ slug: 'alpha', added: '2026-02-01', history, reviews: [makeReview({ date: '2026-02-01' })] });
const beta = makeTool({ slug: 'beta', reviews: [makeReview({ date: '2026-03-01' })] });
const gamma = makeTool({ slug: 'gamma', category: 'hosts', history: [{ date: '2024-02-02', change: 'First release.' }] });
const categories = [makeCategory({ id: 'engines' }), makeCategory({ id: 'hosts' })];
const notes = new Map(
  [makeNote({ pair: 'alpha-vs-beta', date: '2026-03-01' }), makeNote({ pair: 'alpha-vs-gamma' })].map((note) => [note.pair, note]),
);
const catalog = makeCatalog({ categories, tools: [alpha, beta, gamma], notes });

test('lists everything newest first; of one day, what is new before what it costs and what happened', () => {
  expect(catalogChanges(catalog).map(({ id }) => id)).toEqual([
    'panel-beta-2026-03-01',
    'note-alpha-vs-beta-2026-03-01',
    'news-alpha-2026-03-01',
    'added-alpha-2026-02-01',
    'news-gamma-2024-02-02',
  ]);
});

test('tells the followers of a category of its tools alone, and those of a tool of its years before it came too', () => {
  expect(categoryChanges(catalog, { id: 'hosts' }).map(({ id }) => id)).toEqual(['news-gamma-2024-02-02']);
  expect(changesOf(catalog, alpha).map(({ id }) => id)).toEqual([
    'note-alpha-vs-beta-2026-03-01',
    'news-alpha-2026-03-01',
    'added-alpha-2026-02-01',
    'news-alpha-2024-01-01',
  ]);
});
