import { expect, test } from 'vitest';
import { wordPicks, wordPicksLine } from '#src/views/picks-view.ts';

const NAMES = ['SmolVLM2', 'Ollama'] as const;

test.for([
  [{ a: 19, b: 9, neither: 3 }, '61% SmolVLM2, 29% Ollama, 10% neither, from 31 picks'],
  [{ a: 0, b: 1, neither: 0 }, '0% SmolVLM2, 100% Ollama, from 1 pick'],
  [{ a: 0, b: 0, neither: 0 }, 'No picks yet'],
] as const)('words picks in one line: %j', ([picks, line]) => {
  expect(wordPicksLine(wordPicks(picks, NAMES))).toBe(line);
});
