import { expect, test } from 'vitest';
import { votesSchema } from '#src/catalog/schema/votes.ts';
import { writeCountsSheet } from '#src/service/votes/counts-sheet.ts';
import { votesOf } from '#src/service/votes/votes-of.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const TOOLS = { slugs: new Set(['alpha', 'beta', 'constructor']), aliases: new Map([['old-alpha', 'alpha']]) };

const SUBJECTS = [
  { kind: 'vote', slug: 'beta', counts: { skip: 2 } },
  { kind: 'vote', slug: 'alpha', counts: { ship: 12, skip: 3 } },
  { kind: 'vote', slug: 'gone', counts: { ship: 1 } },
  { kind: 'pick', slug: 'alpha-vs-beta', counts: { a: 4, b: 2, neither: 1 } },
  { kind: 'pick', slug: 'alpha-vs-gone', counts: { a: 1 } },
  { kind: 'pick', slug: 'alpha-vs-constructor', counts: { b: 1 } },
] as const;

function makeSheet(takenAt = NOON) {
  return writeCountsSheet(votesOf(SUBJECTS, TOOLS, takenAt), TOOLS);
}

function read(listed: string): unknown {
  return JSON.parse(makeSheet().some(listed)?.body ?? 'null');
}

test('gives what is counted of the tools that the site has, in the order of their slugs', () => {
  const { body } = makeSheet().all;
  expect(body).toBe(
    '{"version":1,"taken":"2026-11-22T12:00:00Z","tools":{"alpha":{"ship":12,"skip":3},"beta":{"ship":0,"skip":2}},' +
      '"pairs":{"alpha-vs-beta":{"a":4,"b":2,"neither":1},"alpha-vs-constructor":{"a":0,"b":1,"neither":0}}}',
  );
  expect(votesSchema.safeParse(JSON.parse(body)).success).toBe(true);
});

test('gives each tool that is asked for, counted or not, and pairs of two of them', () => {
  expect(read('beta,alpha')).toEqual({
    version: 1,
    taken: '2026-11-22T12:00:00Z',
    tools: { alpha: { ship: 12, skip: 3 }, beta: { ship: 0, skip: 2 } },
    pairs: { 'alpha-vs-beta': { a: 4, b: 2, neither: 1 } },
  });
  expect(read('constructor')).toMatchObject({ tools: { constructor: { ship: 0, skip: 0 } }, pairs: {} });
});

test('takes a former slug for the present one, and leaves out what the site does not have', () => {
  expect(read('old-alpha,alpha,gone,never')).toMatchObject({ tools: { alpha: { ship: 12, skip: 3 } }, pairs: {} });
});

const many = (amount: number) => Array.from({ length: amount }, (_, index) => `tool-${index}`).join(',');

test.each([
  ['', false],
  [',', false],
  ['Alpha', false],
  ['alpha;beta', false],
  ['../alpha', false],
  ['a'.repeat(65), false],
  [many(101), false],
  [many(100), true],
  ['a,'.repeat(5000), false],
])('of %j it is said whether it lists slugs: %s', (listed, isList) => {
  expect(makeSheet().some(listed) !== null).toBe(isList);
});

test('writes the answer to one question once', () => {
  const sheet = makeSheet();
  expect(sheet.some('alpha')).toBe(sheet.some('alpha'));
});

test('keeps no more answers than fit in its room', () => {
  const sheet = makeSheet();
  const listed = (index: number) => many(100).replace('tool-0', `x-${index}`);
  for (let index = 0; index < 5000; index += 1) sheet.some(listed(index));
  expect(sheet.some(listed(0))).toBe(sheet.some(listed(0)));
  expect(sheet.some(listed(4999))).not.toBe(sheet.some(listed(4999)));
});

test('the tag is that of the counts, whenever they were taken', () => {
  expect(makeSheet().all.etag).toMatch(/^W\/"[\w-]{16}"$/);
  expect(makeSheet(NOON + 60_000).all.etag).toBe(makeSheet().all.etag);
  expect(makeSheet().some('alpha')?.etag).not.toBe(makeSheet().all.etag);
});
