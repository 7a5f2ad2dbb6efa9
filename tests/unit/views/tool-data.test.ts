import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { toolDataSchema, type ToolData } from '#src/catalog/schema/tool-data.ts';
import { buildCustomView } from '#src/views/custom-view.ts';
import { sliceCatalog } from '#src/views/tool-data-catalog.ts';
import { buildToolData, buildToolsData } from '#src/views/tool-data.ts';
import { makeCatalog, makeCategory, makePersona, makeProse, makeReview, makeSite, makeTool } from '../factories.ts';

/** The content of the site is read too, whose days go on. */
const TODAY = today();

/** A tool's data as a browser gets it: through JSON. */
function send(catalog: Catalog, tool: Tool): ToolData {
  return JSON.parse(JSON.stringify(buildToolData(catalog, tool))) as ToolData;
}

/** Everything the custom comparison shows, without the Markdown that no page shows. */
function show(catalog: Catalog, tools: readonly Tool[]): unknown {
  const text = JSON.stringify(buildCustomView(catalog, tools, TODAY), (key, value: unknown) => (key === 'markdown' ? undefined : value));
  return JSON.parse(text);
}

function showFromData(catalog: Catalog, tools: readonly Tool[]): unknown {
  const slice = sliceCatalog(tools.map((tool) => send(catalog, tool)));
  return show(slice.catalog, slice.tools);
}

async function readContent(folder: string): Promise<Catalog> {
  const { catalog } = await readCatalog(folder, { today: TODAY });
  if (!catalog) throw new Error(`${folder} has errors.`);
  return catalog;
}

describe.each(['content', 'tests/e2e/content'])('the data of %s', async (folder) => {
  const catalog = await readContent(folder);

  test('keep to their schema', () => {
    for (const tool of catalog.tools) expect(toolDataSchema.parse(send(catalog, tool))).toEqual(send(catalog, tool));
  });

  test('make the same comparison as the catalog, for any two to four tools in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...catalog.tools], { minLength: 2, maxLength: 4 }), (tools) => {
        expect(showFromData(catalog, tools)).toEqual(show(catalog, tools));
      }),
    );
  });
});

describe('the data of a tool', () => {
  const spec = (key: string) => ({ key, label: key, kind: 'number' }) as const;

  test('keep the order of rows that a category without any of the tools decides', () => {
    const categories = [
      makeCategory({ id: 'first', specs: [spec('late'), spec('early')] }),
      makeCategory({ id: 'engines', specs: [spec('early')] }),
      makeCategory({ id: 'hosts', specs: [spec('late')] }),
    ];
    const tools = [
      makeTool({ slug: 'alpha', specs: { early: 1 } }),
      makeTool({ slug: 'beta', category: 'hosts', specs: { late: 2 } }),
      makeTool({ slug: 'gamma', alsoIn: ['hosts'], specs: { early: 1, late: 2 } }),
    ];
    const catalog = makeCatalog({ categories, tools });
    expect(showFromData(catalog, tools)).toEqual(show(catalog, tools));
  });

  test('say nothing of what the site does not show', () => {
    const tool = makeTool({ successor: 'a-draft', compareWith: ['a-draft'], body: { ...makeProse('About.'), markdown: 'About.' } });
    const text = JSON.stringify(send(makeCatalog({ tools: [tool] }), tool));
    expect(text).not.toContain('a-draft');
    expect(text).not.toContain('markdown');
    expect(text).not.toContain('tool.md');
  });

  test('name the tool that takes its place', () => {
    const tools = [makeTool({ successor: 'beta' }), makeTool({ slug: 'beta' })];
    expect(send(makeCatalog({ tools }), makeTool({ successor: 'beta' })).tool.successor).toEqual({ slug: 'beta', name: 'Beta' });
  });

  test('say that a site shows no votes, and none of those it has', () => {
    const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
    const tools = [makeTool(), makeTool({ slug: 'beta' })];
    const votes = { version: 1 as const, taken: '2026-11-01T10:00:00Z', tools: { alpha: { ship: 12, skip: 3 } }, pairs: {} };
    const catalog = makeCatalog({ site, tools, votes });
    expect(send(makeCatalog({ tools, votes }), makeTool()).votes).toEqual({ ship: 12, skip: 3 });
    expect(send(catalog, makeTool()).votes).toBe(null);
    expect(send(catalog, makeTool()).site.votes).toBe(false);
    expect(showFromData(catalog, tools)).toEqual(show(catalog, tools));
  });

  test('of two builds name every persona of either', () => {
    const [maker, buyer] = [makePersona(), makePersona({ id: 'buyer', order: 2 })];
    const tool = makeTool({ slug: 'beta', reviews: [makeReview({ persona: 'buyer' })] });
    const { catalog } = sliceCatalog([
      send(makeCatalog({ personas: [maker] }), makeTool()),
      send(makeCatalog({ personas: [maker, buyer] }), tool),
    ]);
    expect(catalog.personas.map(({ id }) => id)).toEqual(['maker', 'buyer']);
  });
});

test('the index names every tool with its shelf and its former slugs', () => {
  const tools = [makeTool({ aliases: ['alfa'] }), makeTool({ slug: 'beta' })];
  expect(buildToolsData(makeCatalog({ tools }))).toEqual({
    $schema: 'https://pairs.example/data/v1/tools.schema.json',
    version: 1,
    site: { name: 'Pairs', url: 'https://pairs.example', votes: true, newsletter: true },
    tools: [
      { slug: 'alpha', name: 'Alpha', category: 'Engines', aliases: ['alfa'] },
      { slug: 'beta', name: 'Beta', category: 'Engines', aliases: [] },
    ],
  });
});
