import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { differsIn, listDifferences } from '#src/comparison/differences.ts';
import { makeProse, makeReview, makeTool } from '../factories.ts';
import { toolArbitrary } from './arbitrary-tool.ts';

const alike = { tagline: 'Does it', specs: {}, license: 'MIT', platforms: ['Linux', 'macOS'] };
const found = (one: Partial<Tool>, other: Partial<Tool>) =>
  listDifferences(makeTool({ ...alike, ...one }), makeTool({ ...alike, slug: 'beta', ...other })).map(({ kind, key }) => `${kind} ${key}`);

test('finds none between two records that say the same, whatever they are called', () => {
  const reviews = [makeReview()];
  expect(found({ reviews, maker: 'Alpha Works', tags: ['local'] }, { reviews })).toEqual([]);
});

test.each<[string, Partial<Tool>]>([
  ['field entry', { pricing: { entry: 'paid', summary: 'Free' } }],
  ['field price-summary', { pricing: { entry: 'free', summary: 'Free for one' } }],
  ['field best-for', { bestFor: 'Somebody' }],
  ['field best-for', { tagline: 'Does that' }],
  ['field license', { license: 'Apache-2.0' }],
  ['field platforms', { platforms: ['Linux'] }],
  ['field status', { status: 'beta' }],
  ['spec batch', { specs: { batch: true } }],
])('counts %s', (words, given) => {
  expect(found({}, given)).toEqual([words]);
});

test('compares what a tool suits best as the page words it: by the tagline where nothing else is said', () => {
  expect(found({ bestFor: 'Does it' }, {})).toEqual([]);
});

test('counts a fact that is recorded of one tool alone, and not one that is recorded of neither', () => {
  const { license: _license, platforms: _platforms, ...bare } = alike;
  const one = makeTool({ ...bare, license: 'MIT' });
  expect(listDifferences(one, makeTool({ ...bare, slug: 'beta' }))).toEqual([{ kind: 'field', key: 'license' }]);
});

test('does not mind the order of a list', () => {
  expect(found({ specs: { formats: ['GGUF', 'MLX'] } }, { platforms: ['macOS', 'Linux'], specs: { formats: ['MLX', 'GGUF'] } })).toEqual(
    [],
  );
  expect(found({ specs: { formats: ['GGUF'] } }, { specs: { formats: ['GGUF', 'MLX'] } })).toEqual(['spec formats']);
});

test.each<[string, Parameters<typeof makeReview>[0]]>([
  ['verdict', { verdict: 'skip' }],
  ['score', { score: 79 }],
  ['text', { body: makeProse('Another take.') }],
  ['verdict, score and text', { verdict: 'skip', score: 1, body: makeProse('Another take.') }],
  ['presence', { persona: 'buyer' }],
])('counts a persona once for an unlike %s', (_what, given) => {
  const expected = given?.persona ? ['persona maker', 'persona buyer'] : ['persona maker'];
  expect(found({ reviews: [makeReview()] }, { reviews: [makeReview(given)] })).toEqual(expected);
});

test('does not count a day on which a persona said the same', () => {
  expect(found({ reviews: [makeReview({ date: '2026-01-01' })] }, { reviews: [makeReview({ date: '2026-02-01' })] })).toEqual([]);
});

test('takes no key of a spec for one that every object has', () => {
  expect(found({ specs: { constructor: true } }, {})).toEqual(['spec constructor']);
});

test('finds the same in either order, and stops counting no later and no sooner than asked', () => {
  fc.assert(
    fc.property(toolArbitrary('alpha'), toolArbitrary('beta'), fc.nat(12), (one, other, least) => {
      const there = listDifferences(one, other).map(({ kind, key }) => `${kind} ${key}`);
      const back = listDifferences(other, one).map(({ kind, key }) => `${kind} ${key}`);
      expect(back.toSorted()).toEqual(there.toSorted());
      expect(new Set(there).size).toBe(there.length);
      expect(differsIn(least, one, other)).toBe(there.length >= least);
    }),
  );
});
