import { expect, test } from 'vitest';
import { collectAliases } from '#src/views/aliases.ts';
import { makeCatalog, makeTool } from '../factories.ts';

test('leads every former slug to the present one', () => {
  const tools = [makeTool({ aliases: ['alfa', 'alef'] }), makeTool({ slug: 'beta' })];
  expect(collectAliases(makeCatalog({ tools }))).toEqual({ alfa: 'alpha', alef: 'alpha' });
});
