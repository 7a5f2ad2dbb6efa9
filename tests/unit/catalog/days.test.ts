import { expect, test } from 'vitest';
import { daysBetween, newestDay, newestDayIn, newestDayOf, newestDoing } from '#src/catalog/days.ts';
import { makeCatalog, makeNote, makeReview, makeTool } from '../factories.ts';

test('finds the newest of some days, and none of none', () => {
  expect([newestDay(['2026-01-02', undefined, '2026-11-01', null]), newestDay([])]).toEqual(['2026-11-01', null]);
});

test('counts days over the end of a year and over a leap day', () => {
  expect([
    daysBetween('2025-11-21', '2026-11-21'),
    daysBetween('2024-02-28', '2024-03-01'),
    daysBetween('2026-01-02', '2026-01-01'),
  ]).toEqual([365, 2, -1]);
});

test('finds what a tool last did in its history, its prices and its reviews, and not in checks of its facts', () => {
  const history = [{ date: '2026-01-01', change: 'First release.' }];
  const prices = { entry: 'free' as const, summary: 'Free', verified: '2026-11-02', history: [] };
  const dearer = { ...prices, history: [{ date: '2026-02-01', entry: 'paid' as const, summary: 'Five' }] };
  const reviews = [makeReview({ date: '2025-05-05', revised: '2026-03-01' })];
  const since = { ...dearer, since: '2026-02-02' };
  const doings = [{}, { history }, { history, pricing: dearer }, { pricing: since }, { history, pricing: dearer, reviews }].map((given) =>
    newestDoing(makeTool({ pricing: prices, verified: '2026-11-01', added: '2026-10-01', ...given })),
  );
  expect(doings).toEqual([null, '2026-01-01', '2026-02-01', '2026-02-02', '2026-03-01']);
});

test('finds the newest day that a record names, checks included', () => {
  const days = [
    makeTool({ verified: '2026-01-01' }),
    makeTool({ verified: '2026-01-01', added: '2026-01-02' }),
    makeTool({ verified: '2026-01-01', pricing: { entry: 'free', summary: 'Free', verified: '2026-01-03' } }),
    makeTool({ verified: '2026-01-01', provenance: { license: { source: 'https://a.example/', verified: '2026-01-04' } } }),
    makeTool({ verified: '2026-01-01', reviews: [makeReview({ date: '2026-01-05' })] }),
    makeTool({ verified: '2026-01-01', sources: [{ title: 'Handbook', url: 'https://a.example/', read: '2026-01-06' }] }),
  ].map(newestDayOf);
  expect(days).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06']);
});

test('finds the newest day of a catalog in its tools and its notes', () => {
  const tools = [makeTool({ verified: '2026-01-01' })];
  const notes = new Map([['alpha-vs-beta', makeNote({ date: '2026-01-09' })]]);
  expect([makeCatalog(), makeCatalog({ tools }), makeCatalog({ tools, notes })].map(newestDayIn)).toEqual([
    null,
    '2026-01-01',
    '2026-01-09',
  ]);
});
