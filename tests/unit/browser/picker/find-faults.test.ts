import { expect, test } from 'vitest';
import { findFaults } from '#src/browser/picker/find-faults.ts';

const alpha = { slug: 'alpha', text: 'Alpha' };
const beta = { slug: 'beta', text: 'Beta' };
const nothing = { slug: '', text: '' };
const typed = { slug: '', text: 'qqq' };

test.each([
  { what: 'nothing against two tools', a: alpha, b: beta, faults: { a: null, b: null } },
  { what: 'each side that is empty', a: nothing, b: nothing, faults: { a: 'Pick a tool.', b: 'Pick a tool.' } },
  { what: 'text that is no tool', a: alpha, b: typed, faults: { a: null, b: 'No tool is called “qqq”. Pick one from the list.' } },
  { what: 'one tool twice, at the second', a: alpha, b: alpha, faults: { a: null, b: 'Pick two different tools.' } },
])('says $what', ({ a, b, faults }) => {
  expect(findFaults(a, b)).toEqual(faults);
});
