import { expect, test } from 'vitest';
import { findDataFaults } from '../../validate/data-faults.ts';
import { ORIGIN, writeSite } from './written-site.ts';

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${ORIGIN}/data/v1/tool.schema.json`,
  type: 'object',
  properties: { $schema: { type: 'string', format: 'uri' }, scores: { type: 'array', items: { type: 'integer' } } },
  required: ['scores'],
};
const OPENAPI = {
  openapi: '3.1.0',
  info: { title: 'Pairs', version: '1' },
  paths: { '/data/v1/tools/{slug}.json': { get: { responses: { '200': { description: 'A tool.' } } } } },
};

async function write(tool: object, description: object = OPENAPI): Promise<readonly string[]> {
  const files = { tools: { '/data/v1/tools/a.json': tool, '/data/v1/tool.schema.json': SCHEMA, '/data/v1/openapi.json': description } }
    .tools;
  const texts = Object.fromEntries(Object.entries(files).map(([file, data]) => [file, JSON.stringify(data)]));
  return (await findDataFaults(await writeSite({ '/': {} }, texts))).map(({ sentence, place }) => `${place} ${sentence}`);
}

test('finds nothing wrong with data that is what its schema says', async () => {
  expect(await write({ $schema: SCHEMA.$id, scores: [1] })).toEqual([]);
});

test('finds data that is not, each fault of a list once, and data of no schema', async () => {
  expect(await write({ $schema: SCHEMA.$id, scores: [1, 'x'] })).toEqual([
    `/data/v1/tools/a.json By ${SCHEMA.$id}: /scores/* must be integer.`,
  ]);
  expect(await write({ scores: [1] })).toEqual(['/data/v1/tools/a.json JSON names no schema, which the site does not publish.']);
});

test('finds an OpenAPI description that is not valid, or names what is not there', async () => {
  expect(await write({ $schema: SCHEMA.$id, scores: [1] }, { ...OPENAPI, info: { title: 'Pairs' }, paths: { '/gone.json': {} } })).toEqual([
    "/data/v1/openapi.json By the schema of OpenAPI: /info must have required property 'version'.",
    '/data/v1/openapi.json (/gone.json) The OpenAPI description names an address where nothing is.',
  ]);
});
