import { expect, test } from 'vitest';
import { makeRandomId } from '#src/service/admission/random-id.ts';

test('makes ids of 128 bits, none twice, over many pools', () => {
  const ids = Array.from({ length: 2000 }, makeRandomId);
  expect(new Set(ids).size).toBe(2000);
  expect(ids.filter((id) => !/^[\w-]{22}$/.test(id))).toEqual([]);
});
