import { expect, test } from 'vitest';
import { isSlug, readPair, SLUG_MAX, SLUG_PATTERN } from '#src/browser/slug.ts';
import * as schema from '#src/catalog/schema/fields.ts';

test('has the same form of a slug as the content schema', () => {
  expect([SLUG_PATTERN.source, SLUG_MAX]).toEqual([schema.SLUG_PATTERN.source, schema.SLUG_MAX]);
});

test('takes what may stand in an address for a slug, and nothing else', () => {
  const texts = ['alpha', 'gpt-4', '../x', 'a b', 'Alpha', '', '-a', 'a--b', 'javascript:alert(1)', 'a'.repeat(65)];
  expect(texts.filter(isSlug)).toEqual(['alpha', 'gpt-4']);
});

test('reads the two tools of a pair as they stand', () => {
  expect(['b-vs-a', 'a-vs-b-vs-c', 'a', '../a-vs-b', '-vs-b'].map(readPair)).toEqual([['b', 'a'], null, null, null, null]);
});
