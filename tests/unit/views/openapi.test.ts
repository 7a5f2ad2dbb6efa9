import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { SCHEMA_NAMES, schemaPath } from '#src/catalog/schema-path.ts';
import { publishSchema } from '#src/catalog/schema/published-schemas.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { buildOpenApi } from '#src/views/openapi.ts';
import { makeCatalog, makeSite } from '../factories.ts';

async function fixture() {
  const { catalog } = await readCatalog('tests/e2e/content', { today: '2026-11-21' });
  if (catalog === null) throw new Error('The fixture has errors.');
  return catalog;
}

test.each([
  ['a site with tools', fixture],
  ['a site with the service', async () => ({ ...(await fixture()), hasService: true })],
  ['an empty site with the service', () => Promise.resolve({ ...makeCatalog(), hasService: true })],
  ['an empty site', () => Promise.resolve(makeCatalog())],
  ['a site with a licence', () => Promise.resolve(makeCatalog({ site: makeSite({ license: { name: 'A', url: 'https://a.example/' } }) }))],
])('the description of %s is OpenAPI 3.1', async (_, give) => {
  const validator = new Validator();
  for (const name of SCHEMA_NAMES) {
    // The validator knows a schema by its `$id`, the description by its path on the same site.
    const schema = { ...publishSchema(name, 'https://pairs.example'), $id: schemaPath(name) };
    await validator.addSpecRef(schema, schemaPath(name));
  }
  const result = await validator.validate(JSON.parse(JSON.stringify(buildOpenApi(await give()))) as Record<string, unknown>);
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('names the shape of a comparison, and a pair that is there', async () => {
  expect(buildOpenApi(await fixture())).toMatchObject({
    servers: [{ url: 'https://fixture.example' }],
    paths: {
      '/compare/{pair}.json': {
        get: {
          operationId: 'getComparePairJson',
          parameters: [{ name: 'pair', example: 'alpha-vs-beta-cpp' }],
          responses: { 200: { content: { 'application/json': { schema: { $ref: '/data/v1/comparison-page.schema.json' } } } } },
        },
      },
    },
  });
});

test('names the licence of the content, and none where the site names none', () => {
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  expect(buildOpenApi(makeCatalog({ site: makeSite({ license }) }))).toMatchObject({ info: { license } });
  expect(buildOpenApi(makeCatalog())).not.toHaveProperty('info.license');
});

function pathsOf(catalog: ReturnType<typeof makeCatalog>): readonly string[] {
  return Object.keys((buildOpenApi(catalog) as { paths: object }).paths).filter((path) => path.startsWith('/api/'));
}

test('tells of the votes’ API where there is a service, and where readers vote', async () => {
  const catalog = await fixture();
  const { site } = catalog;
  expect(pathsOf({ ...catalog, hasService: true })).toEqual(['/api/votes', '/api/votes/mine', '/api/votes/{tool}', '/api/picks/{pair}']);
  expect(pathsOf(catalog)).toEqual([]);
  expect(pathsOf({ ...catalog, hasService: true, site: { ...site, features: { ...site.features, votes: false } } })).toEqual([]);
});
