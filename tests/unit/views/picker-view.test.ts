import { expect, test } from 'vitest';
import { buildPickerView } from '#src/views/picker-view.ts';
import { makeCatalog, makeCategory, makeTool } from '../factories.ts';

test('lists the tools of each category by name, each tool once', () => {
  const catalog = makeCatalog({
    categories: [makeCategory({ id: 'hosts' }), makeCategory({ id: 'empty' }), makeCategory({ id: 'engines' })],
    tools: [
      makeTool({ slug: 'a', name: 'Model 10', alsoIn: ['hosts'] }),
      makeTool({ slug: 'b', name: 'model 9' }),
      makeTool({ slug: 'c', name: 'Zed', category: 'hosts' }),
    ],
  });
  expect(buildPickerView(catalog)).toEqual({
    isGrouped: true,
    groups: [
      { label: 'Hosts', tools: [{ slug: 'c', name: 'Zed' }] },
      {
        label: 'Engines',
        tools: [
          { slug: 'b', name: 'model 9' },
          { slug: 'a', name: 'Model 10' },
        ],
      },
    ],
  });
});

test('names no group when there is only one', () => {
  expect(buildPickerView(makeCatalog({ tools: [makeTool()] })).isGrouped).toBe(false);
});

test('offers nothing on a site without tools', () => {
  expect(buildPickerView(makeCatalog())).toEqual({ groups: [], isGrouped: false });
});
