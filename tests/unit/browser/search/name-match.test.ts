import { expect, test } from 'vitest';
import { markName, matchName } from '#src/browser/search/name-match.ts';

test.each([
  ['Ollama', 'ollama', 4],
  ['Ollama Cloud', 'olla', 3],
  ['Vercel AI Gateway', 'gate ai', 2],
  ['SmolVLM2', 'vlm', 1],
  ['Ollama', 'groq', 0],
  ['Ollama', ' ', 0],
  ['Béta C++', 'beta c++', 4],
])('matches %s with %j as %i', (name, query, match) => {
  expect(matchName(name, query)).toBe(match);
});

test('cuts a name where the words of the query stand', () => {
  expect(markName('Beta C++ beta', ['c++', 'b'])).toEqual([
    { text: 'B', isMatch: true },
    { text: 'eta ', isMatch: false },
    { text: 'C++', isMatch: true },
    { text: ' ', isMatch: false },
    { text: 'b', isMatch: true },
    { text: 'eta', isMatch: false },
  ]);
});

test('leaves a name whole without words', () => {
  expect(markName('Alpha', [])).toEqual([{ text: 'Alpha', isMatch: false }]);
});
