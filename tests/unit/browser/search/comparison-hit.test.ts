import { expect, test } from 'vitest';
import { offerComparisons, pairHits } from '#src/browser/search/comparison-hit.ts';
import type { Hit } from '#src/browser/search/hit.ts';

const alpha: Hit = {
  kind: 'tool',
  slug: 'alpha',
  name: 'Alpha',
  note: '',
  verdict: 'ship',
  opponents: [
    ['beta', 'Beta', 'ship'],
    ['gamma', 'Gamma', 'skip'],
  ],
};
const beta: Hit = { ...alpha, slug: 'beta', name: 'Beta', opponents: [['alpha', 'Alpha', 'ship']] };
const alphaBeta = { path: '/compare/alpha-vs-beta/', names: ['Alpha', 'Beta'], note: 'Both ship' };
const alphaGamma = { path: '/compare/alpha-vs-gamma/', names: ['Alpha', 'Gamma'], note: 'Ship / Skip' };

test('puts the sides in the order of the page', () => {
  expect([pairHits(alpha, beta), pairHits(beta, alpha)]).toEqual([alphaBeta, alphaBeta]);
});

test('says when nobody has given a verdict', () => {
  expect(pairHits({ ...alpha, verdict: 'none' }, { ...beta, verdict: 'none' }).note).toBe('No verdicts yet');
});

test('offers the closest opponents of the tools that the query names, each pair once', () => {
  expect(offerComparisons([alpha, beta], 'a', 3)).toEqual([alphaBeta, alphaGamma]);
  expect(offerComparisons([alpha, beta], 'beta', 3)).toEqual([alphaBeta]);
  expect(offerComparisons([alpha, beta], 'a', 1)).toEqual([alphaBeta]);
});

test('offers nothing for pages that only mention the query', () => {
  expect(offerComparisons([alpha], 'runs on phones', 3)).toEqual([]);
});
