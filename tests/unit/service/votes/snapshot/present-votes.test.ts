import { expect, test } from 'vitest';
import { presentVotes } from '#src/service/votes/snapshot/present-votes.ts';

const TOOLS = {
  slugs: new Set(['alpha', 'beta', 'gamma']),
  aliases: new Map([
    ['zeta', 'alpha'],
    ['yota', 'alpha'],
  ]),
};
const TAKEN = { version: 1, taken: '2026-11-22T12:00:00Z' } as const;

test('keeps tools of the content and pairs of them, in the order of their slugs', () => {
  const votes = {
    ...TAKEN,
    tools: { gone: { ship: 9, skip: 9 }, beta: { ship: 1, skip: 0 }, alpha: { ship: 2, skip: 1 } },
    pairs: {
      'beta-vs-gamma': { a: 1, b: 0, neither: 0 },
      'alpha-vs-gone': { a: 9, b: 9, neither: 9 },
      'alpha-vs-beta': { a: 0, b: 1, neither: 2 },
    },
  };
  expect(JSON.stringify(presentVotes(votes, TOOLS))).toBe(
    '{"version":1,"taken":"2026-11-22T12:00:00Z","tools":{"alpha":{"ship":2,"skip":1},"beta":{"ship":1,"skip":0}},' +
      '"pairs":{"alpha-vs-beta":{"a":0,"b":1,"neither":2},"beta-vs-gamma":{"a":1,"b":0,"neither":0}}}',
  );
});

test('gives what is counted under a former slug under the present one, a pair in its order', () => {
  const votes = { ...TAKEN, tools: { zeta: { ship: 3, skip: 2 } }, pairs: { 'beta-vs-zeta': { a: 5, b: 1, neither: 2 } } };
  expect(presentVotes(votes, TOOLS)).toEqual({
    ...TAKEN,
    tools: { alpha: { ship: 3, skip: 2 } },
    pairs: { 'alpha-vs-beta': { a: 1, b: 5, neither: 2 } },
  });
});

test('counts nobody twice who voted under both names', () => {
  const tools = { alpha: { ship: 1, skip: 0 }, zeta: { ship: 3, skip: 2 } };
  expect(presentVotes({ ...TAKEN, tools, pairs: {} }, TOOLS).tools).toEqual({ alpha: { ship: 1, skip: 0 } });
});

test('takes of several former slugs the one of which most was said, in whatever order they come', () => {
  const tools = { zeta: { ship: 3, skip: 2 }, yota: { ship: 0, skip: 4 } };
  const pairs = { 'beta-vs-yota': { a: 1, b: 0, neither: 0 }, 'beta-vs-zeta': { a: 5, b: 1, neither: 2 } };
  const expected = { tools: { alpha: { ship: 3, skip: 2 } }, pairs: { 'alpha-vs-beta': { a: 1, b: 5, neither: 2 } } };
  const turn = <Value>(values: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(values).reverse());
  expect(presentVotes({ ...TAKEN, tools, pairs }, TOOLS)).toEqual({ ...TAKEN, ...expected });
  expect(presentVotes({ ...TAKEN, tools: turn(tools), pairs: turn(pairs) }, TOOLS)).toEqual({ ...TAKEN, ...expected });
});
