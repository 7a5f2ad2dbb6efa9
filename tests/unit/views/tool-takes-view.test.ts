import { expect, test } from 'vitest';
import { listTakes } from '#src/views/tool-takes-view.ts';
import { makePersona, makeProse, makeReview } from '../factories.ts';

test('keeps a row for every persona, and what it said before', () => {
  const review = makeReview({
    persona: 'buyer',
    score: 70,
    date: '2026-01-02',
    revised: '2026-03-04',
    body: makeProse('Worth it.'),
    history: [
      { date: '2025-01-01', score: 40, verdict: 'skip', reason: 'Too dear.' },
      { date: '2025-06-01', score: 55, verdict: 'ship', reason: 'Cheaper now.' },
    ],
  });
  expect(listTakes([makePersona({ id: 'maker' }), makePersona({ id: 'buyer' })], [review])).toEqual([
    { persona: { text: 'Maker', href: '/personas/maker/' }, focus: 'Would the maker use it?', take: null },
    {
      persona: { text: 'Buyer', href: '/personas/buyer/' },
      focus: 'Would the buyer use it?',
      take: {
        score: 70,
        verdict: 'ship',
        word: 'Ship',
        body: makeProse('Worth it.'),
        written: { iso: '2026-01-02', text: '2 Jan 2026' },
        revised: { iso: '2026-03-04', text: '4 Mar 2026' },
        earlier: [
          { day: { iso: '2025-06-01', text: '1 Jun 2025' }, words: 'Ship, 55/100', reason: 'Cheaper now.' },
          { day: { iso: '2025-01-01', text: '1 Jan 2025' }, words: 'Skip, 40/100', reason: 'Too dear.' },
        ],
      },
    },
  ]);
});
