import { expect, test } from 'vitest';
import { byName } from '#src/views/name-order.ts';

test('orders names as a reader looks them up, whatever their case, numbers by value, level ones by slug', () => {
  const named = ['Tool 10', 'beta', 'Tool 9', 'Alpha'].map((name) => ({ name, slug: name }));
  const level = [
    { name: 'Same', slug: 'same-b' },
    { name: 'Same', slug: 'same-a' },
  ];
  expect([...named, ...level].sort(byName).map(({ name, slug }) => (name === 'Same' ? slug : name))).toEqual([
    'Alpha',
    'beta',
    'same-a',
    'same-b',
    'Tool 9',
    'Tool 10',
  ]);
});
