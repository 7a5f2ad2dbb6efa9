import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeKeys, makeSecret } from '#src/service/server/secret-keys.ts';

test('draws the same key for the same purpose, and none from another', () => {
  const [keyFor, again] = [makeKeys('a secret'), makeKeys('a secret')];
  expect(keyFor('voter cookie')).toEqual(Buffer.from(hkdfSync('sha256', 'a secret', 'pairwise', 'voter cookie', 32)));
  expect(again('voter cookie')).toEqual(keyFor('voter cookie'));
  expect(keyFor('voter hash')).not.toEqual(keyFor('voter cookie'));
  expect(makeKeys('another secret')('voter cookie')).not.toEqual(keyFor('voter cookie'));
});

test('makes secrets of 32 random bytes, longer than one that may be given', () => {
  expect(makeSecret()).toMatch(/^[\w-]{43}$/);
  expect(makeSecret()).not.toBe(makeSecret());
});
