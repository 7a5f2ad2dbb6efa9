import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSimilarNames, findSimilarNames } from '#src/catalog/similar-names.ts';

const ALIKE = [
  ['LM Studio', 'LM-Studio'],
  ['LM Studio', 'lmstudio'],
  ['llama.cpp', 'Llama CPP'],
  ['Together.ai', 'Together AI'],
  ['SmolVLM 2', 'SmolVLM2'],
  ['Qwen 2.5', 'Qwen2.5'],
  ['Café Noir', 'Cafe Noir'],
  ['Codeium', 'Codium'],
  ['Windsurf Editor', 'Windsurf Edtior'],
  ['Perplexity', 'Perplexiti'],
] as const;

const UNLIKE = [
  ['GPT-4', 'GPT-5'],
  ['SmolVLM', 'SmolVLM2'],
  ['Qwen 2.5', 'Qwen 25'],
  ['C++ Builder', 'C# Builder'],
  ['Model A', 'Model B'],
  ['Vercel AI Gateway', 'Vercel AI Gateway (v0)'],
  ['Flux', 'Flax'],
  ['Cursor', 'Mursor'],
  ['Notion', 'Notion AI'],
  ['Windsurf Editor', 'Windsurg Edtior'],
  ['한국', '항국'],
  ['***', '---'],
] as const;

test('names are alike that differ by capitals, spaces, signs and accents, or by one slip in a longer word', () => {
  expect(ALIKE.filter(([one, other]) => !areSimilarNames(one, other))).toEqual([]);
});

test('names are not alike that differ by digits, by a word, or in short words', () => {
  expect(UNLIKE.filter(([one, other]) => areSimilarNames(one, other))).toEqual([]);
});

test('names in a list are found exactly when they are alike, both ways round', () => {
  const name = fc.stringMatching(/^[A-Ca-c]{5,9}( [a-c]{1,8}| \d)?$/);
  const slip = fc.tuple(fc.nat({ max: 12 }), fc.constantFrom('a', 'z', ''));
  fc.assert(
    fc.property(name, name, slip, (one, other, [at, letter]) => {
      for (const second of [other, one.slice(0, at) + letter + one.slice(at + 1)]) {
        const isAlike = areSimilarNames(one, second);
        expect(areSimilarNames(second, one)).toBe(isAlike);
        expect([...findSimilarNames([one, second])]).toEqual(isAlike ? [[1, 0]] : []);
      }
    }),
  );
});

test('a name is told once, and by the first that it is like', () => {
  expect([...findSimilarNames(['Windsurf', 'Cursor', 'wind-surf', 'Windsruf', 'Windsurv', 'CURSOR'])].sort()).toEqual([
    [2, 0],
    [3, 0],
    [4, 0],
    [5, 1],
  ]);
});
