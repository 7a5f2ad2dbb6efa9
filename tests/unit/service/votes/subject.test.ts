import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSubject, swapChoice } from '#src/service/votes/subject.ts';

const TOOLS = { slugs: new Set(['alpha', 'beta']), aliases: new Map([['zeta', 'alpha']]) };

test.each([
  ['vote', 'alpha', { kind: 'vote', slug: 'alpha', isSwapped: false }],
  ['vote', 'zeta', { kind: 'vote', slug: 'alpha', isSwapped: false }],
  ['vote', 'gamma', null],
  ['vote', 'alpha-vs-beta', null],
  ['vote', '', null],
  ['vote', 'constructor', null],
  ['pick', 'alpha-vs-beta', { kind: 'pick', slug: 'alpha-vs-beta', isSwapped: false }],
  ['pick', 'beta-vs-alpha', { kind: 'pick', slug: 'alpha-vs-beta', isSwapped: true }],
  ['pick', 'zeta-vs-beta', { kind: 'pick', slug: 'alpha-vs-beta', isSwapped: false }],
  ['pick', 'beta-vs-zeta', { kind: 'pick', slug: 'alpha-vs-beta', isSwapped: true }],
  ['pick', 'alpha-vs-zeta', null],
  ['pick', 'alpha-vs-alpha', null],
  ['pick', 'alpha-vs-gamma', null],
  ['pick', 'alpha-vs-beta-vs-alpha', null],
  ['pick', 'alpha', null],
] as const)('a %s on %s is one on %j', (kind, name, subject) => {
  expect(findSubject(kind, name, TOOLS)).toEqual(subject);
});

test('swaps the sides of a pick, and swapped twice it is as it was', () => {
  expect(['a', 'b', 'neither', 'ship', 'skip'].map(swapChoice)).toEqual(['b', 'a', 'neither', 'ship', 'skip']);
  fc.assert(fc.property(fc.string(), (choice) => swapChoice(swapChoice(choice)) === choice));
});
