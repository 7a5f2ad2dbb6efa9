import { expect, test } from 'vitest';
import { findPlaceholders, placeholderFor } from '#src/catalog/placeholder.ts';

test('finds what was put in the place of words, wherever it stands', () => {
  const text = `${placeholderFor('the tagline, in one line')} and ${placeholderFor('a: b')}[[write:]]`;
  expect(findPlaceholders(text)).toEqual([
    { index: 0, text: '[[write: the tagline, in one line]]', what: 'the tagline, in one line' },
    { index: 40, text: '[[write: a: b]]', what: 'a: b' },
    { index: 55, text: '[[write:]]', what: 'something' },
  ]);
});

test.each(['[[write]]', '[write: x]', '[[Write: x]]', 'write: x', '[[write: a\nb]]', '[x](y)'])('takes %j for words', (text) => {
  expect(findPlaceholders(text)).toEqual([]);
});
