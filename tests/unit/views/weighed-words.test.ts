import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weight, Weights } from '#src/comparison/weights.ts';
import {
  EQUAL_WORDS,
  INVITATION,
  longestWeighedWords,
  wordWeighed,
  wordWeighedRanking,
  wordWeighedTool,
  type WeighedTool,
} from '#src/views/weighed-words.ts';
import { makeReview } from '../factories.ts';

type Verdict = 'ship' | 'skip';

function makeWeighed(name: string, scores: Readonly<Record<string, readonly [number, Verdict]>>): WeighedTool {
  return { name, takes: Object.entries(scores).map(([persona, [score, verdict]]) => makeReview({ persona, score, verdict })) };
}

const alpha = makeWeighed('Alpha', { builder: [90, 'ship'], skeptic: [60, 'skip'] });
const beta = makeWeighed('Beta', { builder: [60, 'skip'], skeptic: [70, 'ship'] });
const gamma = makeWeighed('Gamma', { pm: [50, 'skip'] });
const zeta = makeWeighed('Zeta', {});

const builds = { builder: 2 } as const;
const doubts = { builder: 0 } as const;

describe('what weights make of a pair', () => {
  test('is the page’s own sentence while every persona counts once', () => {
    expect(wordWeighed([alpha, beta], { builder: 1 })).toBe('Every persona counts once. Let those who judge as you do count twice.');
  });

  test('stands next to the panel when both have the same one ahead', () => {
    expect(wordWeighed([alpha, beta], builds)).toBe(
      'By your weights: Alpha 80, ship; Beta 63, skip. Alpha leads by 17; the panel has it 10 ahead.',
    );
  });

  test('says when the panel has the other ahead', () => {
    expect(wordWeighed([alpha, beta], doubts)).toBe(
      'By your weights: Alpha 60, skip; Beta 70, ship. Beta leads by 10; the panel has Alpha 10 ahead.',
    );
  });

  test('says when nothing changes', () => {
    expect(wordWeighed([alpha, beta], { builder: 2, skeptic: 2 })).toBe(
      'By your weights: Alpha 75, split; Beta 65, split. Alpha leads by 10, as with the panel.',
    );
  });

  test('says when the two are level, by weight or with the panel', () => {
    const even = makeWeighed('Even', { builder: [60, 'ship'], skeptic: [60, 'ship'] });
    const odd = makeWeighed('Odd', { builder: [70, 'ship'], skeptic: [50, 'ship'] });
    expect([wordWeighed([alpha, even], doubts), wordWeighed([even, odd], builds), wordWeighed([even, even], builds)]).toEqual([
      'By your weights: Alpha 60, skip; Even 60, ship. They are level; the panel has Alpha 15 ahead.',
      'By your weights: Even 60, ship; Odd 63, ship. Odd leads by 3; the panel has them level.',
      'By your weights: Even 60, ship; Even 60, ship. They are level, as with the panel.',
    ]);
  });

  test('says which of the two has no take that counts', () => {
    expect([wordWeighed([alpha, gamma], builds), wordWeighed([alpha, gamma], { pm: 0 }), wordWeighed([zeta, alpha], builds)]).toEqual([
      'By your weights: Alpha 80, ship; Gamma 50, skip. Alpha leads by 30; the panel has it 25 ahead.',
      'By your weights: Alpha 75, split; Gamma has no take that counts.',
      'By your weights: Zeta has no take that counts; Alpha 80, ship.',
    ]);
  });

  test('says when nothing weighs, because no persona counts or because those that do are silent', () => {
    const words = 'By your weights no take counts, so there is no score to give.';
    expect(wordWeighed([alpha, beta], { builder: 0, skeptic: 0, pm: 0 })).toBe(words);
    expect(wordWeighed([alpha, beta], { builder: 0, skeptic: 0, pm: 2 })).toBe(words);
  });

  test('keeps a name from right to left in its place', () => {
    const delta = { ...alpha, name: 'דלתא' };
    expect(wordWeighed([delta, beta], builds)).toBe(
      'By your weights: \u2068דלתא\u2069 80, ship; Beta 63, skip. \u2068דלתא\u2069 leads by 17; the panel has it 10 ahead.',
    );
  });
});

describe('what weights make of three tools', () => {
  test('names the one that leads, and the one that does with the panel', () => {
    expect(wordWeighed([alpha, beta, gamma], doubts)).toBe(
      'By your weights: Alpha 60, skip; Beta 70, ship; Gamma 50, skip. Beta leads by 10; the panel has Alpha 10 ahead.',
    );
  });

  test('names those that lead together', () => {
    const twin = { ...alpha, name: 'Twin' };
    expect([wordWeighed([alpha, beta, twin], builds), wordWeighed([beta, alpha, twin], doubts)]).toEqual([
      'By your weights: Alpha 80, ship; Beta 63, skip; Twin 80, ship. Alpha and Twin lead together, as with the panel.',
      'By your weights: Beta 70, ship; Alpha 60, skip; Twin 60, skip. Beta leads by 10; the panel has Alpha and Twin level.',
    ]);
  });
});

describe('what weights make of a ranking', () => {
  test('is said only when they are not equal', () => {
    expect([wordWeighedRanking([alpha, beta], {}), wordWeighedTool(alpha.takes, {})]).toEqual(['', '']);
  });

  test('names who is first, next to who is first with the panel', () => {
    expect([wordWeighedRanking([alpha, beta, zeta], builds), wordWeighedRanking([alpha, beta, zeta], doubts)]).toEqual([
      'By your weights Alpha is first with 80, as with the panel.',
      'By your weights Beta is first with 70; the panel has Alpha first.',
    ]);
  });

  test('names all who are first', () => {
    const twin = { ...alpha, name: 'Twin' };
    expect(wordWeighedRanking([twin, beta, alpha], builds)).toBe('By your weights Alpha and Twin are first with 80, as with the panel.');
  });

  test('leaves the order to the panel when nothing weighs', () => {
    expect(wordWeighedRanking([alpha, beta], { builder: 0, skeptic: 0 })).toBe(
      'By your weights no take counts, so the order is the panel’s.',
    );
  });

  test('is a score and a verdict beside each tool that has a take', () => {
    expect([wordWeighedTool(alpha.takes, builds), wordWeighedTool(gamma.takes, { pm: 0 }), wordWeighedTool([], builds)]).toEqual([
      'By your weights: 80, ship',
      'By your weights no take counts',
      '',
    ]);
  });
});

test('there is room for whatever weights make of a pair', () => {
  const personas = ['builder', 'skeptic', 'pm'];
  const weights: fc.Arbitrary<Weights> = fc
    .tuple(...personas.map(() => fc.constantFrom<Weight>(0, 1, 2)))
    .map((values) => Object.fromEntries(personas.map((id, index) => [id, values[index] ?? 1])));
  const verdict = fc.constantFrom<Verdict>('ship', 'skip');
  const takes = fc
    .subarray(personas)
    .chain((some) =>
      fc.tuple(...some.map((persona) => fc.record({ persona: fc.constant(persona), score: fc.integer({ min: 0, max: 100 }), verdict }))),
    );
  const tools = fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 80 }), takes }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(tools, weights, (list, chosen) => {
      const said = `${wordWeighed(list, chosen)} ${INVITATION}`;
      expect(longestWeighedWords(list.map(({ name }) => name)).length).toBeGreaterThanOrEqual(said.length);
    }),
  );
  expect(longestWeighedWords(['A', 'B']).length).toBeGreaterThan(`${EQUAL_WORDS} ${INVITATION}`.length);
});
