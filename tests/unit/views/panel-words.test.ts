import { expect, test } from 'vitest';
import { buildPanelView } from '#src/views/panel-view.ts';
import { wordPanel, wordPanelShip, wordPanelShort, wordPlainTake, wordPlainVerdict, wordTake } from '#src/views/panel-words.ts';
import { makeReview } from '../factories.ts';

const panelOf = (...scores: readonly number[]) => buildPanelView({ reviews: scores.map((score) => makeReview({ score })) }, []);

test.each([
  { panel: panelOf(88, 87), words: ['ship, 88/100', 'ship, 100% of the panel ships it', 'ship 88'] },
  { panel: panelOf(), words: ['no reviews yet', 'no reviews yet', 'no reviews yet'] },
])('words a panel within a sentence: $words', ({ panel, words }) => {
  expect([wordPanel(panel), wordPanelShip(panel), wordPanelShort(panel)]).toEqual(words);
});

test('words a take on its own and within a sentence', () => {
  const take = { verdict: 'skip', score: 55 } as const;
  expect([wordTake(take), wordPlainTake(take), wordPlainVerdict('none')]).toEqual(['Skip, 55/100', 'skip, 55/100', 'no verdict']);
});
