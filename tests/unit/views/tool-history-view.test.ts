import { expect, test } from 'vitest';
import { listEvents } from '#src/views/tool-history-view.ts';
import { makePersona, makeReview, makeTool } from '../factories.ts';

test('words what happened, what it cost and how takes changed, newest first', () => {
  const tool = makeTool({
    history: [
      { date: '2026-01-01', change: 'First.' },
      { date: '2026-02-01', change: 'Second.', url: 'https://alpha.example/news' },
    ],
    pricing: {
      entry: 'free',
      summary: 'Free',
      history: [
        { date: '2025-01-01', entry: 'free', summary: 'Free' },
        { date: '2025-06-01', entry: 'paid', summary: '30 USD a month' },
      ],
    },
    reviews: [
      makeReview({
        score: 70,
        revised: '2026-11-03',
        history: [{ date: '2026-01-02', score: 55, verdict: 'skip', reason: 'No licence then.' }],
      }),
    ],
  });
  expect(listEvents([makePersona()], tool)).toEqual([
    {
      day: { iso: '2026-11-03', text: '3 Nov 2026' },
      persona: { text: 'Maker', href: '/personas/maker/' },
      change: 'Skip 55 → Ship 70',
      reason: 'No licence then.',
    },
    { day: { iso: '2026-02-01', text: '1 Feb 2026' }, change: 'Second.', href: 'https://alpha.example/news' },
    { day: { iso: '2026-01-01', text: '1 Jan 2026' }, change: 'First.', href: undefined },
    { day: { iso: '2025-06-01', text: '1 Jun 2025' }, change: 'Price from this day: Paid, 30 USD a month' },
    { day: { iso: '2025-01-01', text: '1 Jan 2025' }, change: 'Price from this day: Free' },
  ]);
});
