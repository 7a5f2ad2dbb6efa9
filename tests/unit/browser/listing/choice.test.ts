import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, writeChoice, type Choice, type Offer } from '#src/browser/listing/choice.ts';

const offer: Offer = {
  facets: new Map([
    ['entry', { values: new Set(['free', 'paid']), most: 1 }],
    ['tag', { values: new Set(['small', 'c++', 'a & b=?', 'ελλ']), most: 2 }],
  ]),
  orders: ['name', 'score'],
};

function read(query: string): Choice {
  return readChoice(new URLSearchParams(query), offer);
}

test('reads what the list offers, and leaves out what it does not', () => {
  expect(read('?entry=gone&entry=free&tag=small&tag=small&tag=nope&tag=c%2B%2B&tag=ελλ&colour=red&sort=score')).toEqual({
    filters: [
      { facet: 'entry', value: 'free' },
      { facet: 'tag', value: 'small' },
      { facet: 'tag', value: 'c++' },
    ],
    order: 'score',
  });
});

test('falls back to the first order', () => {
  expect([read(''), read('?sort=price'), read('?sort=')].map(({ order }) => order)).toEqual(['name', 'name', 'name']);
});

test('says nothing of the first order, and leaves what others keep in the address', () => {
  const query = new URLSearchParams('?w=21110&entry=paid&sort=score&utm=x');
  const choice: Choice = { filters: [{ facet: 'tag', value: 'c++' }], order: 'name' };
  expect(writeChoice(query, offer, choice).toString()).toBe('w=21110&utm=x&tag=c%2B%2B');
  expect(query.toString()).toBe('w=21110&entry=paid&sort=score&utm=x');
});

const choices = fc
  .record({
    entry: fc.constantFrom([], ['free'], ['paid']),
    tags: fc.subarray(['small', 'c++', 'a & b=?', 'ελλ'], { maxLength: 2 }),
    order: fc.constantFrom('name', 'score'),
  })
  .map(({ entry, tags, order }): Choice => {
    const filters = [...entry.map((value) => ({ facet: 'entry', value })), ...tags.map((value) => ({ facet: 'tag', value }))];
    return { filters, order };
  });
const queries = fc
  .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('entry', 'tag', 'sort', 'w')), fc.string()))
  .map((pairs) => new URLSearchParams(pairs));

test('reads back what it wrote, whatever stood in the address', () => {
  fc.assert(
    fc.property(choices, queries, (choice, query) => {
      const address = `?${writeChoice(query, offer, choice).toString()}`;
      expect(readChoice(new URLSearchParams(address), offer)).toEqual(choice);
    }),
  );
});

test('changes nothing by being written twice', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const once = writeChoice(query, offer, readChoice(query, offer));
      expect(writeChoice(once, offer, readChoice(once, offer)).toString()).toBe(once.toString());
    }),
  );
});
