import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { readCatalogData } from '#src/catalog/reading/read-catalog-data.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { catalogDataSchema } from '#src/catalog/schema/catalog-data.ts';
import type { Votes } from '#src/catalog/schema/votes.ts';
import { buildCatalogData } from '#src/views/catalog-data.ts';
import { mapPageContents } from '#src/views/page-contents.ts';
import { makeCatalog, makeSite, makeTool } from '../../factories.ts';
import { variedCatalogs } from '../../varied-catalogs.ts';

/** The content of the site is read too, whose days go on. */
const TODAY = today();

/** The catalog of a site's published records, as another program would get them: through JSON. */
function rebuild(catalog: Catalog): Catalog {
  const { catalog: rebuilt, fault } = readCatalogData(JSON.parse(JSON.stringify(buildCatalogData(catalog))));
  if (rebuilt === null) throw new Error(fault);
  return rebuilt;
}

/** Pages hold functions for the marks of rows and nothing else that JSON would lose. */
function show(catalog: Catalog): unknown {
  const pages = [...mapPageContents(catalog, TODAY)].map(([path, makeContent]) => [path, makeContent()]);
  return JSON.parse(JSON.stringify(pages));
}

describe.each(['content', 'tests/e2e/content'])('the records that %s publishes', async (folder) => {
  const { catalog } = await readCatalog(folder, { today: TODAY });
  if (catalog === null) throw new Error(`${folder} has errors.`);

  test('keep to their schema', () => {
    const data = JSON.parse(JSON.stringify(buildCatalogData(catalog))) as unknown;
    expect(catalogDataSchema.parse(data)).toEqual(data);
  });

  test('make the same catalog again', () => {
    expect(rebuild(catalog)).toEqual(catalog);
  });

  test('make the same pages', () => {
    expect(show(rebuild(catalog))).toEqual(show(catalog));
  });
});

test('any catalog comes out of its published records as it was, and shows the same on every page', () => {
  fc.assert(
    fc.property(variedCatalogs, (catalog) => {
      const rebuilt = rebuild(catalog);
      expect(rebuilt).toEqual({ ...catalog, votes: catalog.site.features.votes ? catalog.votes : null });
      expect(show(rebuilt)).toEqual(show(catalog));
    }),
    { numRuns: 60 },
  );
});

test('votes that the site does not show stay in', () => {
  const votes: Votes = { version: 1, taken: '2026-11-01T10:00:00Z', tools: { alpha: { ship: 12, skip: 3 } }, pairs: {} };
  const features = { newsletter: true, bookmarks: true, admin: true };
  const publish = (isShown: boolean) => {
    const site = makeSite({ features: { ...features, votes: isShown } });
    return buildCatalogData(makeCatalog({ site, tools: [makeTool()], votes })).votes;
  };
  expect([publish(true), publish(false)]).toEqual([votes, null]);
});

test('the licence of the content goes with it', () => {
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  expect(buildCatalogData(makeCatalog({ site: makeSite({ license }) })).site.license).toEqual(license);
  expect(buildCatalogData(makeCatalog()).site).not.toHaveProperty('license');
});

test('drafts and what leads to them stay in', async () => {
  const { catalog } = await readCatalog('tests/e2e/content', { today: TODAY });
  const text = JSON.stringify(
    buildCatalogData(makeCatalog({ ...catalog, tools: [makeTool({ successor: 'a-draft', compareWith: ['a-draft'] })] })),
  );
  expect(text).not.toContain('a-draft');
});

describe('a file that is none of ours', () => {
  test('is refused with what is wrong', () => {
    const { $schema, ...data } = buildCatalogData(makeCatalog());
    expect(readCatalogData({ ...data, version: 2 })).toEqual({
      catalog: null,
      fault: '✖ Invalid input: expected string, received undefined\n  → at $schema\n✖ Invalid input: expected 1\n  → at version',
    });
    expect($schema).toBe('https://pairs.example/data/v1/catalog.schema.json');
  });

  test('brings no HTML of its own onto a page', () => {
    const data = buildCatalogData(makeCatalog({ tools: [makeTool()] }));
    const [tool] = data.tools;
    const { catalog } = readCatalogData({ ...data, tools: [{ ...tool, body: '<script>alert(1)</script>' }] });
    expect(catalog?.tools[0]?.body.html).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
  });

  test('may not hold a body that takes the parser forever', () => {
    const data = buildCatalogData(makeCatalog({ tools: [makeTool()] }));
    const [tool] = data.tools;
    expect(readCatalogData({ ...data, tools: [{ ...tool, body: '[*'.repeat(900) }] })).toEqual({
      catalog: null,
      fault: 'tools/alpha/tool.md: This block holds more than 1000 of the signs * _ ~ [ ].',
    });
  });
});
