import { expect, test } from 'vitest';
import { toolEvents } from '#src/changes/tool-events.ts';
import { makeReview, makeTool } from '../factories.ts';

test('puts what happened, what it cost and how takes changed into one list, newest first', () => {
  const tool = makeTool({
    added: '2026-01-01',
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
    { kind: 'news', day: '2026-05-01', change: 'Bought.', url: 'https://alpha.example/news' },
    {
      kind: 'take',
      persona: 'maker',
      day: '2026-05-01',
      from: { score: 40, verdict: 'skip' },
      to: { score: 70, verdict: 'ship' },
      reason: 'Too dear.',
    },
    { kind: 'added', day: '2026-01-01' },
    { kind: 'review', persona: 'maker', day: '2026-01-01', score: 40, verdict: 'skip' },
    { kind: 'news', day: '2025-01-01', change: 'First release.', url: undefined },
    { kind: 'price', day: '2025-01-01', entry: 'paid', summary: 'Ten a month', before: null },
  ]);
});

test('tells the present price where the record says since when it holds, and what it took the place of', () => {
  const history = [{ date: '2025-01-01', entry: 'paid' as const, summary: 'Ten a month' }];
  const tool = makeTool({ pricing: { entry: 'free', summary: 'Free', since: '2026-02-01', history } });
  expect(toolEvents(tool)).toEqual([
    { kind: 'price', day: '2026-02-01', entry: 'free', summary: 'Free', before: { entry: 'paid', summary: 'Ten a month' } },
    { kind: 'price', day: '2025-01-01', entry: 'paid', summary: 'Ten a month', before: null },
  ]);
});

test('is empty where nothing is dated', () => {
  expect(toolEvents(makeTool())).toEqual([]);
});
