import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutName, foldName } from '#src/browser/picker/fold-name.ts';

/** What is marked stands in brackets. */
function show(name: string, stretches: readonly (readonly [number, number])[]): string {
  return cutName(foldName(name), stretches)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');
}

test.each([
  ['Béta C++', 'beta c++'],
  ['Be\u0301ta', 'beta'],
  ['İstanbul', 'istanbul'],
  ['𝐋lama 🦙', '𝐋lama 🦙'],
  ['', ''],
])('folds %j to %j', (name, text) => {
  expect(foldName(name).text).toBe(text);
});

test.each([
  ['Béta C++', [[0, 2]], '[Bé]ta C++'],
  ['Be\u0301ta', [[0, 2]], '[Be\u0301]ta'],
  ['🦙 Llama', [[3, 5]], '🦙 [Ll]ama'],
  [
    'Alpha',
    [
      [0, 2],
      [1, 3],
    ],
    '[Alp]ha',
  ],
  [
    'Alpha',
    [
      [0, 1],
      [4, 5],
    ],
    '[A]lph[a]',
  ],
  ['한글', [[0, 2]], '[한]글'],
  ['Alpha', [], 'Alpha'],
  ['', [], ''],
] as const)('cuts %j at %j', (name, stretches, shown) => {
  expect(show(name, stretches)).toBe(shown);
});

test('loses nothing of a name, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (name, one, other) => {
      const folded = foldName(name);
      const [from, to] = [one, other].map((place) => place % (folded.text.length + 1)).sort((first, second) => first - second);
      const parts = cutName(folded, [[from ?? 0, to ?? 0]]);
      expect(parts.map(({ text }) => text).join('')).toBe(name);
    }),
  );
});
