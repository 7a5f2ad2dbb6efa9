import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EDITING_SCHEMAS } from '#src/catalog/schema/editing-schemas.ts';
import type { EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { formSchemas } from '#src/editing/form/form-schemas.ts';
import { makeRecordFormat, type RecordFormat } from '#src/editing/form/record-format.ts';

const FIELDS = formSchemas();
const SPEC_KEYS = new Map([
  ['engines', ['contextWindow', 'offline']],
  ['hosts', ['regions']],
]);

function formatOf(name: EditingSchemaName): RecordFormat {
  const specKeys = name === 'tool' ? SPEC_KEYS : new Map<string, readonly string[]>();
  return makeRecordFormat({ schema: EDITING_SCHEMAS[name].schema, fields: FIELDS[name], hasBody: name !== 'site', specKeys });
}

const TOOL = `---
# Its maker writes it in capitals.
name: ALPHA
alsoIn: [hosts]
tagline:   'Runs models'   # short
category: engines
homepage: https://alpha.example
license: { value: MIT, source: "https://alpha.example/license", verified: 2026-10-01 }
pricing:
  entry: paid
  summary: "12.50 a month"
  plans:
    - { name: Solo, price: 12.50, per: month }
    - { name: Team, price: contact }
verified: 2026-11-01
sources: [{ title: Home, url: "https://alpha.example" }]
status: active
specs:
  contextWindow: { value: 8192, source: "https://alpha.example/docs" }
  regions: [EU]
  unheardOf: 3
---

It runs models.
`;

test.each(['tool', 'review', 'category', 'persona', 'note', 'site'] as const)(
  'writes a %s that nobody touched byte for byte as it was',
  (name) => {
    const pattern = EDITING_SCHEMAS[name].files.replaceAll(/<[^/]*>/g, '*');
    const format = formatOf(name);
    const files = globSync(`tests/e2e/content/${pattern}`);
    expect(files).not.toEqual([]);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(format.toFile(format.fromFile(text)), file).toBe(text);
    }
  },
);

test('shows facts in their short form, their own sources in a list, specs by category, and prices as typed', () => {
  const { originalFile: _original, ...values } = formatOf('tool').fromFile(TOOL);
  expect(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))).toEqual({
    name: 'ALPHA',
    alsoIn: ['hosts'],
    tagline: 'Runs models',
    category: 'engines',
    homepage: 'https://alpha.example',
    license: 'MIT',
    pricing: {
      entry: 'paid',
      summary: '12.50 a month',
      plans: [
        { name: 'Solo', price: '12.5', per: 'month' },
        { name: 'Team', price: 'contact' },
      ],
    },
    verified: '2026-11-01',
    sources: [{ title: 'Home', url: 'https://alpha.example' }],
    status: 'active',
    'specs-engines': { contextWindow: 8192 },
    'specs-hosts': { regions: ['EU'] },
    specs: { unheardOf: 3 },
    ownSources: [
      { fact: 'license', source: 'https://alpha.example/license', verified: '2026-10-01' },
      { fact: 'specs.contextWindow', source: 'https://alpha.example/docs' },
    ],
    body: 'It runs models.',
  });
});

test('says of texts that are left out that they are empty, so that nothing is filled in for them', () => {
  const values = formatOf('review').fromFile('---\nscore: 8\nverdict: skip\ndate: 2026-11-01\n---\nA take.\n');
  expect(values).toMatchObject({ tool: '', persona: '', revised: '', score: 8, verdict: 'skip', date: '2026-11-01' });
});

test('changes the lines of what was edited, and no other', () => {
  const format = formatOf('tool');
  const values = format.fromFile(TOOL);
  const edited = { ...values, verified: '2026-11-22', maker: 'Alpha Labs', 'specs-hosts': null, tags: ['no', 'fast'] };
  expect(format.toFile(edited)).toBe(
    TOOL.replace('verified: 2026-11-01', 'verified: 2026-11-22')
      .replace('pricing:', 'tags: ["no", fast]\npricing:')
      .replace('status:', 'maker: Alpha Labs\nstatus:')
      .replace('  regions: [EU]\n', ''),
  );
});

test('writes a new record in the house style, without what is empty or a default', () => {
  const values = {
    name: 'Nova',
    tagline: 'off',
    category: 'engines',
    homepage: 'https://nova.example/',
    pricing: { entry: 'free', summary: 'Free', plans: [{ name: 'Free', price: '0', currency: '', per: '' }], source: '', history: [] },
    verified: '2026-11-22',
    sources: [{ title: 'Home', url: 'https://nova.example/', read: '2026-11-22', covers: ['pricing'] }],
    added: '',
    status: 'active',
    draft: false,
    'specs-engines': { contextWindow: 4096, offline: false },
    ownSources: [{ fact: 'specs.offline', source: 'https://nova.example/docs', verified: '' }],
    body: ' It runs. ',
  };
  expect(formatOf('tool').toFile(values)).toBe(`---
name: Nova
tagline: "off"
category: engines
homepage: https://nova.example/
pricing:
  entry: free
  summary: Free
  plans:
    - { name: Free, price: 0 }
verified: 2026-11-22
sources:
  - { title: Home, url: "https://nova.example/", read: 2026-11-22, covers: [pricing] }
specs:
  contextWindow: 4096
  offline: { value: false, source: "https://nova.example/docs" }
---
It runs.
`);
});
