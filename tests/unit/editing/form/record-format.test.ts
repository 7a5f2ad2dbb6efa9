import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EDITING_SCHEMAS } from '#src/catalog/schema/editing-schemas.ts';
import type { EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { formSchemas } from '#src/editing/form/form-schemas.ts';
import { findReviewTools } from '#src/editing/form/review-tools.ts';
import { makeRecordFormat, type RecordFormat } from '#src/editing/form/record-format.ts';

const FIELDS = formSchemas();
const SPEC_KEYS = new Map([
  ['engines', ['contextWindow', 'offline']],
  ['hosts', ['regions']],
]);

function formatOf(name: EditingSchemaName): RecordFormat {
  const specKeys = name === 'tool' ? SPEC_KEYS : new Map<string, readonly string[]>();
  const [hasBody, needsBody] = [name !== 'site', name === 'review'];
  return makeRecordFormat({ schema: EDITING_SCHEMAS[name].schema, fields: FIELDS[name], hasBody, needsBody, specKeys });
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

const REVIEW = '---\nscore: 8\nverdict: skip\ndate: 2026-11-01\n---\nA take.\n';

/** What the form would show as the reason for not saving. */
function refusalOf(write: () => string): unknown {
  try {
    return write();
  } catch (error) {
    return error instanceof Error && error.message === 'saving_failed' && error.cause instanceof Error ? error.cause.message : error;
  }
}

test('refuses what the check would refuse, in its words', () => {
  const format = formatOf('review');
  const review = { tool: 'nova', persona: 'pm', body: 'A take.', verdict: 'ship' };
  expect(refusalOf(() => format.toFile({ ...review, score: 12.5, date: '2026-02-30' }))).toBe(
    'The score is 12.5, expected a whole number from 0 to 100. The date is `2026-02-30`, expected a day of the calendar as YYYY-MM-DD.',
  );
  expect(refusalOf(() => format.toFile({ ...review, score: 50, date: '' }))).toBe('The key `date` is missing.');
  expect(refusalOf(() => format.toFile({ ...review, score: 50, date: '2026-11-01', body: ' ' }))).toBe('The text itself is empty.');
});

test('lets a fault stand that the file had before', () => {
  const format = formatOf('review');
  const text = REVIEW.replace('2026-11-01', '2026-02-30');
  expect(format.toFile({ ...format.fromFile(text), score: 9 })).toBe(text.replace('score: 8', 'score: 9'));
  expect(refusalOf(() => format.toFile({ ...format.fromFile(text), score: 101 }))).toBe(
    'The score is 101, expected a whole number from 0 to 100.',
  );
});

test('shows the tool that a review lies with, writes it nowhere, and moves a review to no other', () => {
  const findTool = findReviewTools(new Map([['content/tools/nova/reviews/pm.md', REVIEW]]));
  const format = makeRecordFormat({
    schema: EDITING_SCHEMAS.review.schema,
    fields: FIELDS.review,
    hasBody: true,
    specKeys: new Map(),
    findTool,
    findPlaceFault: () => 'There is no room.',
  });
  const values = format.fromFile(REVIEW.trim());
  expect(values['tool']).toBe('nova');
  expect(format.toFile({ ...values, score: 9 })).toBe(REVIEW.replace('score: 8', 'score: 9'));
  expect(refusalOf(() => format.toFile({ ...values, tool: 'other' }))).toBe('A review stays with its tool: write a new one of the other.');
  expect(refusalOf(() => format.toFile({ ...values, originalFile: undefined }))).toBe('There is no room.');
});

test('knows no tool of a review that two tools have in the same words', () => {
  const findTool = findReviewTools(
    new Map([
      ['content/tools/nova/reviews/pm.md', REVIEW],
      ['content/tools/other/reviews/pm.md', REVIEW.replaceAll('\n', '\r\n')],
      ['content/tools/third/reviews/pm.md', 'of its own'],
    ]),
  );
  expect([findTool(REVIEW), findTool('of its own'), findTool('unheard of')]).toEqual([undefined, 'third', undefined]);
});

test('says of texts that are left out that they are empty, so that nothing is filled in for them', () => {
  const values = formatOf('review').fromFile(REVIEW);
  expect(values).toMatchObject({
    tool: 'the tool that it lies with',
    persona: '',
    revised: '',
    score: 8,
    verdict: 'skip',
    date: '2026-11-01',
  });
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
