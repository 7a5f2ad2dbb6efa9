import { expect, test } from 'vitest';
import { categoryHeadName, pairHeadName, toolHeadName } from '#src/views/head-names.ts';
import { makeCatalog, makeCategory, makeTool } from '../factories.ts';

function headNames(...names: readonly string[]): readonly string[] {
  const tools = names.map((name, index) => makeTool({ slug: `tool-${index}`, name }));
  const catalog = makeCatalog({ tools });
  return tools.map((tool) => toolHeadName(catalog, tool));
}

function pairNames(...names: readonly string[]): readonly string[] {
  const tools = names.map((name, index) => makeTool({ slug: `tool-${index}`, name }));
  const catalog = makeCatalog({ tools });
  return tools.flatMap((a, index) => tools.slice(index + 1).map((b) => pairHeadName(catalog, { a, b })));
}

test('gives a name as it is', () => {
  expect(headNames('Alpha', 'Beta')).toEqual(['Alpha', 'Beta']);
});

test('cuts a name that even alone is too long, at a word', () => {
  const name = 'The Most Remarkable Engine for the Comparison of Engines, Edition 2026';
  expect(headNames(name)).toEqual(['The Most Remarkable Engine for the Comparison of Engines…']);
});

test('adds the slug where two tools have one name, or one beginning', () => {
  const long = 'The Most Remarkable Engine for the Comparison of Engines, Edition';
  expect(headNames('Alpha', 'alpha', 'Beta', `${long} One`, `${long} Two`)).toEqual([
    'Alpha (tool-0)',
    'alpha (tool-1)',
    'Beta',
    'The Most Remarkable Engine for the Comparison of Engines… (tool-3)',
    'The Most Remarkable Engine for the Comparison of Engines… (tool-4)',
  ]);
});

test('tells two categories of one name apart', () => {
  const categories = [makeCategory({ id: 'one', name: 'Engines' }), makeCategory({ id: 'two', name: 'Engines' })];
  const catalog = makeCatalog({ categories });
  expect(categories.map((category) => categoryHeadName(catalog, category))).toEqual(['Engines (one)', 'Engines (two)']);
});

test('names a pair by both names as long as they fit together', () => {
  expect(pairNames('Alpha', 'The Most Remarkable Engine for the Comparison of Engines')).toEqual([
    'Alpha vs The Most Remarkable Engine for the Comparison of Engines',
  ]);
});

test('gives each name of a pair half of the room where both are too wide together', () => {
  const [title = ''] = pairNames(
    'The Most Remarkable Engine for the Comparison of Engines',
    'Another Remarkable Engine for the Comparison of Engines',
  );
  expect(title).toBe('The Most Remarkable Engine… vs Another Remarkable Engine for…');
  expect(title.length).toBeLessThanOrEqual(65);
});

test('cuts wide letters by their width', () => {
  const [title = ''] = pairNames('比較引擎'.repeat(8), 'Another Remarkable Engine');
  expect(title).toBe('比較引擎比較引擎比較引擎比較… vs Another Remarkable Engine');
});

test('gives no two pairs one title, whatever their names begin with', () => {
  const long = 'The Most Remarkable Engine for the Comparison of Engines';
  const titles = pairNames('Alpha', long, `${long}, Two`, 'The Most Remarkable Engine…', 'Another Remarkable Engine of Engines');
  expect(titles).toEqual([
    'Alpha vs The Most Remarkable Engine for the Comparison of Engines',
    'Alpha vs The Most Remarkable Engine… (tool-2)',
    'Alpha vs The Most Remarkable Engine…',
    'Alpha vs Another Remarkable Engine of Engines',
    'The Most Remarkable Engine… (tool-1) vs The Most Remarkable Engine… (tool-2)',
    'The Most Remarkable Engine… (tool-1) vs The Most Remarkable Engine… (tool-3)',
    'The Most Remarkable Engine… (tool-1) vs Another Remarkable Engine of…',
    'The Most Remarkable Engine… (tool-2) vs The Most Remarkable Engine… (tool-3)',
    'The Most Remarkable Engine… (tool-2) vs Another Remarkable Engine of…',
    'The Most Remarkable Engine… (tool-3) vs Another Remarkable Engine of…',
  ]);
  expect(new Set(titles).size).toBe(titles.length);
});
