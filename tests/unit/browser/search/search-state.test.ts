import { expect, test } from 'vitest';
import { readSearchState, writeSearchState } from '#src/browser/search/search-state.ts';

test('survives the way through an address', () => {
  const state = { query: 'C++ & "more"', filters: { category: 'engines', verdict: 'ship' } };
  expect(writeSearchState(state)).toBe('?q=C%2B%2B+%26+%22more%22&category=engines&verdict=ship');
  expect(readSearchState(writeSearchState(state))).toEqual(state);
});

test('asks for nothing in an address without a question', () => {
  expect(writeSearchState({ query: '  ', filters: {} })).toBe('');
  expect(readSearchState('?entry=&utm_source=x')).toEqual({ query: '', filters: {} });
});
