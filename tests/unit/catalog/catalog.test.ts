import { expect, test } from 'vitest';
import { categoryIdsOf, toolsIn, votesOn } from '#src/catalog/catalog.ts';
import { makeCatalog, makeTool } from '../factories.ts';

test('a tool stands in its category first, and in each further one once', () => {
  expect(categoryIdsOf(makeTool({ category: 'engines', alsoIn: ['brakes', 'engines'] }))).toEqual(['engines', 'brakes']);
});

test('a category holds the tools that stand in it as a further one too', () => {
  const tools = [
    makeTool({ slug: 'alpha' }),
    makeTool({ slug: 'beta', category: 'brakes', alsoIn: ['engines'] }),
    makeTool({ slug: 'gamma', category: 'brakes' }),
  ];
  expect(toolsIn(makeCatalog({ tools }), 'engines').map((tool) => tool.slug)).toEqual(['alpha', 'beta']);
});

test('a tool without a vote has no tally', () => {
  const votes = {
    version: 1,
    taken: '2026-11-21T10:00:00Z',
    tools: { alpha: { ship: 2, skip: 1 }, beta: { ship: 0, skip: 0 } },
    pairs: {},
  } as const;
  expect([
    votesOn({ votes }, 'alpha'),
    votesOn({ votes }, 'beta'),
    votesOn({ votes }, 'toString'),
    votesOn({ votes: null }, 'alpha'),
  ]).toEqual([{ ship: 2, skip: 1 }, null, null, null]);
});
