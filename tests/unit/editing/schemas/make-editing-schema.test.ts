import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDITING_SCHEMA_NAMES } from '#src/catalog/editing-schema-path.ts';
import { httpsUrl, webUrl } from '#src/catalog/schema/fields.ts';
import type { JsonSchema } from '#src/editing/schemas/json-schema.ts';
import type { KnownValues } from '#src/editing/schemas/known-values.ts';
import { makeEditingSchema } from '#src/editing/schemas/make-editing-schema.ts';
import { toJsonSchema } from '#src/editing/schemas/to-json-schema.ts';
import { makeEditingAjv } from './editing-ajv.ts';

const NOTHING: KnownValues = { categories: [], personas: [], tools: [], tags: [], platforms: [], licenses: [], makers: [] };
const KNOWN: KnownValues = {
  ...NOTHING,
  categories: [
    {
      id: 'runtimes',
      description: 'Runtimes',
      specs: [{ key: 'cores', label: 'Cores', kind: 'number', unit: 'cores', help: 'How many it uses.' }],
    },
    { id: 'models', description: 'Models', specs: [{ key: 'open', label: 'Open', kind: 'boolean' }] },
    { id: 'faulty', description: 'A record with faults', specs: null },
  ],
};

const ajv = makeEditingAjv();

/** Every field of a schema with its path, those of lists and long forms included. */
function* listFields(schema: JsonSchema, path = ''): Iterable<readonly [string, JsonSchema]> {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (field === false) continue;
    yield [`${path}${key}`, field];
    yield* listFields(field, `${path}${key}.`);
  }
  for (const part of [schema.items, ...(schema.anyOf ?? [])]) if (part !== undefined) yield* listFields(part, path);
}

describe.each(EDITING_SCHEMA_NAMES)('the schema of a %s', (name) => {
  test('documents every field', () => {
    const fields = [...listFields(makeEditingSchema(name))].filter(([path]) => path !== 'per');
    expect(fields.filter(([, { description, enum: values }]) => description === undefined && values === undefined)).toEqual([]);
  });

  test('is one while the content is empty', () => {
    expect(ajv.validateSchema(makeEditingSchema(name, { known: NOTHING }))).toBe(true);
  });
});

test('tells what an editor may leave out, and what that means', () => {
  const { required, properties } = makeEditingSchema('tool');
  expect(required).toEqual(['name', 'tagline', 'category', 'homepage', 'pricing', 'verified', 'sources']);
  expect(properties?.['draft']).toEqual({ default: false, description: 'Checked, but built only in development.', type: 'boolean' });
});

test('names its own address on a site', () => {
  expect(makeEditingSchema('note', { origin: 'https://pairwise.example' }).$id).toBe('https://pairwise.example/schemas/note.schema.json');
});

describe('specs of a tool', () => {
  const takes = ajv.compile({ ...makeEditingSchema('tool', { known: KNOWN }), required: [] });

  test.each([
    ['of its own shelf', { category: 'runtimes', specs: { cores: 8 } }, true],
    ['of a further shelf', { category: 'models', alsoIn: ['runtimes'], specs: { open: true, cores: 8 } }, true],
    ['in the long form', { category: 'runtimes', specs: { cores: { value: 8, source: 'https://alpha.example' } } }, true],
    ['of another kind', { category: 'runtimes', specs: { cores: '8' } }, false],
    [
      'of another kind in the long form',
      { category: 'runtimes', specs: { cores: { value: true, source: 'https://alpha.example' } } },
      false,
    ],
    ['of another shelf', { category: 'models', specs: { cores: 8 } }, false],
    ['of no shelf', { category: 'models', specs: { weight: 8 } }, false],
    ['while its shelf is faulty', { category: 'faulty', specs: { weight: 8, cores: 8 } }, true],
    ['while a further shelf is faulty', { category: 'models', alsoIn: ['faulty'], specs: { weight: 8 } }, true],
  ])('%s', (_words, tool, isTaken) => {
    expect(takes(tool)).toBe(isTaken);
  });

  test('say what they are', () => {
    const rule = makeEditingSchema('tool', { known: KNOWN }).allOf?.[0]?.then?.properties?.['specs'];
    expect(rule).toMatchObject({ properties: { cores: { description: 'Cores (cores): How many it uses.' } } });
  });
});

test.each([
  ['https', httpsUrl],
  ['http or https', webUrl],
])('takes the addresses that the checker takes: %s', (_words, schema) => {
  const takes = ajv.compile(toJsonSchema(schema));
  const address = fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'ftp://', '//', ''),
      fc.constantFrom('', 'user@', 'user:word@'),
      fc.constantFrom(
        'alpha.example',
        'a.b.example',
        'münchen.example',
        '東京.example',
        'alpha',
        'alpha-.example',
        'alpha.e',
        '127.0.0.1',
        '',
      ),
      fc.constantFrom('', ':8080', ':80a'),
      fc.constantFrom('', '/', '/straße/a b', '?b=c', '#d', '/a?b#c'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(address, (text) => {
      expect([text, takes(text)]).toEqual([text, schema.safeParse(text).success]);
    }),
    { numRuns: 500 },
  );
});
