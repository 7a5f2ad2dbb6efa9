import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildDecisionTableView, followVotes } from '#src/views/decision-table-view.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

function tableOf(a: Partial<Tool>, b: Partial<Tool>, given: Partial<Catalog> = {}) {
  const tools = [makeTool({ slug: 'alpha', ...a }), makeTool({ slug: 'beta', ...b })];
  const table = buildDecisionTableView(makeCatalog({ tools, ...given }), tools);
  const cellsOf = (label: string) => [...table.differing, ...table.equal].find((row) => row.label === label)?.cells;
  return { table, cellsOf };
}

test('words the panel, the votes and the price as the design has them', () => {
  const reviews = [1, 2, 3, 4].map(() => makeReview());
  const votes = { version: 1, taken: '2026-11-21T10:00:00Z', tools: { alpha: { ship: 14, skip: 3 } }, pairs: {} } as const;
  const pricing = { entry: 'paid', summary: 'Included with Pro ($20/mo)' } as const;
  const { cellsOf } = tableOf({ reviews }, { pricing }, { votes });
  expect(cellsOf('Panel verdict')).toEqual([
    { text: 'Ship · 4 ship / 0 skip', isAbsent: false, isBest: false },
    { text: 'No reviews yet', isAbsent: true, isBest: false },
  ]);
  expect(cellsOf('Community')).toEqual([
    { text: '82% ship', note: '17 votes, likely 59–94%', isAbsent: false, isBest: false },
    { text: 'No community votes yet', isAbsent: true, isBest: false },
  ]);
  expect(cellsOf('Pricing')).toEqual([
    { text: 'Free', note: undefined, isAbsent: false, isBest: false },
    { text: 'Paid', note: 'Included with Pro ($20/mo)', isAbsent: false, isBest: false },
  ]);
});

test('words every kind of spec, with its unit', () => {
  const specs = [
    { key: 'window', label: 'Context window', kind: 'number', unit: 'tokens', better: 'higher' },
    { key: 'offline', label: 'Works offline', kind: 'boolean' },
    { key: 'formats', label: 'Formats', kind: 'list' },
    { key: 'cutoff', label: 'Knowledge ends', kind: 'date' },
  ] as const;
  const values = { window: 128_000, offline: false, formats: ['GGUF', 'ONNX'], cutoff: '2026-03-01' };
  const { cellsOf } = tableOf({ specs: values }, { specs: { window: 8192 } }, { categories: [makeCategory({ specs })] });
  expect(specs.map(({ label }) => cellsOf(label)?.map((cell) => cell.text))).toEqual([
    ['128,000 tokens', '8,192 tokens'],
    ['No', 'Not recorded'],
    ['GGUF, ONNX', 'Not recorded'],
    ['1 Mar 2026', 'Not recorded'],
  ]);
  expect(cellsOf('Context window')?.map((cell) => cell.isBest)).toEqual([true, false]);
});

test('counts the rows that are the same', () => {
  expect(tableOf({ maker: 'Acme' }, { maker: 'Acme' }).table.equalSummary).toBe('5 rows are the same for both');
});

test('lets the row of readers’ votes stand open where they are followed, level or not', () => {
  const { table } = tableOf({ maker: 'Acme' }, { maker: 'Acme' });
  const { differing, equal, equalSummary } = followVotes(table, ['alpha', 'beta']);
  const cell = { text: 'No community votes yet', isAbsent: true, isBest: false };
  expect(differing.at(-1)).toEqual({
    id: 'fact-community',
    label: 'Community',
    cells: [
      { ...cell, votesOn: 'alpha' },
      { ...cell, votesOn: 'beta' },
    ],
  });
  expect(equal.map(({ label }) => label)).not.toContain('Community');
  expect(equalSummary).toBe('4 rows are the same for both');
});
