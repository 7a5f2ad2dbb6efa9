import { expect, test } from 'vitest';
import { findCertain, findCertainSlug } from '#src/editing/mend/certain-spelling.ts';

const KNOWN = ['developer-tools', 'contextWindow', 'ai', 'a-i-1', 'ai-1'];

test.each([
  ['Developer Tools', 'developer-tools'],
  ['context_window', 'contextWindow'],
  ['AI', 'ai'],
])('knows what %s means', (word, meant) => {
  expect(findCertain(word, KNOWN)).toBe(meant);
});

test.each([['developer-tool'], ['ai'], ['AI1'], ['-'], ['']])('makes no guess at %j', (word) => {
  expect(findCertain(word, KNOWN)).toBeUndefined();
});

test.each([
  ['Open_Source', 'open-source'],
  ['LLM', 'llm'],
  // It may be one word or two.
  ['OnDevice', undefined],
  ['C++', undefined],
])('spells %s as the slug %s', (word, slug) => {
  expect(findCertainSlug(word)).toBe(slug);
});
