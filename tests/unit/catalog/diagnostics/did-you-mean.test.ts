import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';

const KNOWN = ['builder', 'contextWindow', 'entry', 'futurist', 'pm', 'score', 'skeptic'];

describe('finds what was meant', () => {
  test.each([
    ['skeptik', 'skeptic'],
    ['scoer', 'score'],
    ['context_window', 'contextWindow'],
    ['CONTEXTWINDOW', 'contextWindow'],
    ['Builder', 'builder'],
  ])('%s → %s', (word, meant) => expect(suggest(word, KNOWN)).toBe(meant));
});

describe('does not guess', () => {
  test.each(['px', 'x', '', 'founder', 'priced', 'a'.repeat(100_000)])('%.20s', (word) => expect(suggest(word, KNOWN)).toBeUndefined());
});

test('takes the first in code-unit order of two that are as close, however they arrive', () => {
  expect([suggest('shp', ['skip', 'ship']), suggest('beto', ['beta', 'betb'])]).toEqual(['ship', 'beta']);
});

test('is as sure of one word from the other as of the other from the one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 9 });
  fc.assert(fc.property(word, word, (one, other) => (suggest(one, [other]) === other) === (suggest(other, [one]) === one)));
});

test('suggests a known word itself', () => {
  const word = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,20}$/);
  fc.assert(fc.property(word, fc.array(word), (one, others) => suggest(one, [one, ...others])?.toLowerCase() === one.toLowerCase()));
});

test('gives up in a large collection after very many words, so that none of them costs more than the rest of a check', () => {
  const known = new Set(Array.from({ length: 50_000 }, (_, index) => `tool-${index}`));
  const found = Array.from({ length: 30 }, () => suggest('tol-4711', known));
  expect([found.slice(0, 20), found.slice(20)]).toEqual([Array(20).fill('tool-4711'), Array(10).fill(undefined)]);
});
