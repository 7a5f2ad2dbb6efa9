import { expect, test } from 'vitest';
import { queryNames, queryWords, readTerm, splitQuery } from '#src/browser/search/query.ts';

test.each([
  ['ollama vs groq', [{ left: 'ollama', right: 'groq' }]],
  ['  Ollama VS. Groq ', [{ left: 'Ollama', right: 'Groq' }]],
  ['ollama versus llama.cpp', [{ left: 'ollama', right: 'llama.cpp' }]],
  [
    'Spy vs Spy vs Mad',
    [
      { left: 'Spy', right: 'Spy vs Mad' },
      { left: 'Spy vs Spy', right: 'Mad' },
    ],
  ],
  ['ollama vs ', []],
  ['vs groq', []],
  ['canvas', []],
  ['ollama or groq', []],
])('reads the sides of %j', (text, sides) => {
  expect(splitQuery(text)).toEqual(sides);
});

test('looks for the one tool while the other is not typed yet', () => {
  expect(['ollama v', 'ollama vs', 'ollama vs. ', 'ollama vers'].map(readTerm)).toEqual(['ollama', 'ollama', 'ollama', 'ollama vers']);
});

test.each([
  ['ollama vs nobody', ['ollama', 'nobody']],
  ['vs groq', ['groq']],
  ['VS. Code versus x', ['Code', 'x']],
  ['canvas', ['canvas']],
  ['vs', []],
])('takes the names of %j apart', (text, names) => {
  expect(queryNames(text)).toEqual(names);
});

test('marks the words of both sides and not what stands between', () => {
  expect(queryWords('Béta C++ vs Alpha')).toEqual(['beta', 'c++', 'alpha']);
});
