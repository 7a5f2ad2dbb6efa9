import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { decisionTable } from '#src/comparison/decision-table.ts';
import { makeCatalog, makeCategory, makeReview, makeSite, makeTool } from '../factories.ts';

const memory = { key: 'memory', label: 'Memory', kind: 'number', unit: 'GB', better: 'lower' } as const;
const offline = { key: 'offline', label: 'Works offline', kind: 'boolean', better: 'higher' } as const;

function rowsOf(a: Partial<Tool>, b: Partial<Tool>, given: Partial<Catalog> = {}) {
  const tools = [makeTool({ slug: 'alpha', ...a }), makeTool({ slug: 'beta', ...b })];
  const rows = decisionTable(makeCatalog({ tools, ...given }), tools);
  return new Map(rows.map((row) => [row.key, row]));
}

test('puts the rows that differ before those that do not, each group in the order of the table', () => {
  const rows = rowsOf({ license: 'MIT', reviews: [makeReview({ score: 70 })] }, { license: 'MIT', reviews: [makeReview({ score: 90 })] });
  expect([...rows].map(([key, { differs }]) => [key, differs])).toEqual([
    ['panel-score', true],
    ['best-for', true],
    ['panel-verdict', false],
    ['community', false],
    ['pricing', false],
    ['category', false],
    ['license', false],
  ]);
});

test('marks the better panel score, and neither when they are level', () => {
  const [low, high] = [[makeReview({ score: 70 })], [makeReview({ score: 90 })]];
  expect(rowsOf({ reviews: low }, { reviews: high }).get('panel-score')?.best).toEqual([1]);
  expect(rowsOf({ reviews: high }, { reviews: high }).get('panel-score')?.best).toEqual([]);
});

test('marks the better value of a spec in the direction its category gives', () => {
  const categories = [makeCategory({ specs: [memory, offline] })];
  const rows = rowsOf({ specs: { memory: 4, offline: false } }, { specs: { memory: 8, offline: true } }, { categories });
  expect([rows.get('memory')?.best, rows.get('offline')?.best]).toEqual([[0], [1]]);
});

test('marks every best value among three tools, and none where only one is known', () => {
  const categories = [makeCategory({ specs: [memory, offline] })];
  const tools = [
    makeTool({ slug: 'alpha', specs: { memory: 4, offline: true } }),
    makeTool({ slug: 'beta', specs: { memory: 8 } }),
    makeTool({ slug: 'gamma', specs: { memory: 4 } }),
  ];
  const rows = new Map(decisionTable(makeCatalog({ categories, tools }), tools).map((row) => [row.key, row]));
  expect([rows.get('memory')?.best, rows.get('offline')?.best]).toEqual([[0, 2], []]);
});

test('tells a fact nobody recorded from one that does not apply', () => {
  const categories = [makeCategory({ specs: [memory] }), makeCategory({ id: 'brakes', specs: [offline] })];
  const rows = rowsOf({ specs: { memory: 4 } }, { category: 'brakes', specs: { offline: true } }, { categories });
  expect(rows.get('memory')?.cells).toEqual([{ kind: 'spec', spec: memory, value: 4 }, 'inapplicable']);
  expect(rows.get('offline')?.cells).toEqual(['inapplicable', { kind: 'spec', spec: offline, value: true }]);
  expect(rowsOf({ specs: { memory: 4 } }, {}, { categories }).get('memory')?.cells[1]).toBe('unknown');
});

test('leaves out a row on which both are silent', () => {
  const rows = rowsOf({}, {}, { categories: [makeCategory({ specs: [memory] })] });
  expect([rows.has('memory'), rows.has('maker'), rows.has('platforms')]).toEqual([false, false, false]);
});

test('speaks of the status only when a tool is not simply active', () => {
  expect(rowsOf({}, {}).has('status')).toBe(false);
  expect(rowsOf({ status: 'beta' }, {}).get('status')?.cells).toEqual([
    { kind: 'status', status: 'beta' },
    { kind: 'status', status: 'active' },
  ]);
});

test('says nothing of the community on a site without votes', () => {
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
  expect(rowsOf({}, {}, { site }).has('community')).toBe(false);
});

test('is not fooled by a tool called like a property of every object', () => {
  const votes = { version: 1, taken: '2026-11-21T10:00:00Z', tools: {}, pairs: {} } as const;
  expect(rowsOf({ slug: 'constructor' }, {}, { votes }).get('community')?.cells[0]).toEqual({ kind: 'community', tally: null });
});
