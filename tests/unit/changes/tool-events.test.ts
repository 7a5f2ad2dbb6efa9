import { expect, test } from 'vitest';
import { toolEvents } from '#src/changes/tool-events.ts';
import { makeReview, makeTool } from '../factories.ts';

test('puts what happened, what it cost and how takes changed into one list, newest first', () => {
  const tool = makeTool({
    history: [
      { date: '2025-01-01', change: 'First release.' },
      { date: '2026-05-01', change: 'Bought.', url: 'https://alpha.example/news' },
    ],
    pricing: { entry: 'free', summary: 'Free', history: [{ date: '2025-01-01', entry: 'paid', summary: 'Ten a month' }] },
    reviews: [
      makeReview({
        score: 70,
        date: '2026-01-01',
        revised: '2026-05-01',
        history: [{ date: '2026-01-01', score: 40, verdict: 'skip', reason: 'Too dear.' }],
      }),
    ],
  });
  expect(toolEvents(tool)).toEqual([
    { kind: 'tool', day: '2026-05-01', change: 'Bought.', url: 'https://alpha.example/news' },
    {
      kind: 'take',
      persona: 'maker',
      day: '2026-05-01',
      from: { score: 40, verdict: 'skip' },
      to: { score: 70, verdict: 'ship' },
      reason: 'Too dear.',
    },
    { kind: 'tool', day: '2025-01-01', change: 'First release.', url: undefined },
    { kind: 'price', day: '2025-01-01', entry: 'paid', summary: 'Ten a month' },
  ]);
});

test('is empty where nothing is dated', () => {
  expect(toolEvents(makeTool({ reviews: [makeReview()] }))).toEqual([]);
});
