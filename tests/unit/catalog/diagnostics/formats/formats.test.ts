import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { diagnose } from '#src/catalog/diagnostics/diagnostic.ts';
import type { CheckReport } from '#src/catalog/diagnostics/formats/check-report.ts';
import { jsonReportSchema } from '#src/catalog/diagnostics/formats/format-json.ts';
import { writeReport } from '#src/catalog/diagnostics/formats/write-report.ts';

const REPORT: CheckReport = {
  counts: { tools: 2, reviews: 1 },
  diagnostics: [
    diagnose(
      'unknown-value',
      { file: 'content/tools/alpha/tool.md', line: 7, column: 10 },
      { message: 'The pricing.entry is `gratis`, expected free or paid.', mend: 'Did you mean `free`?' },
    ),
    diagnose('raw-html', { file: 'content/tools/beta/tool.md', line: 20, column: 1 }, { message: 'Raw HTML is shown as text.' }),
  ],
  mends: null,
};
const MENDED: CheckReport = {
  ...REPORT,
  diagnostics: [],
  mends: [
    { file: 'content/tools/alpha/tool.md', line: 7, code: 'unknown-value', before: 'Free', after: 'free' },
    { file: 'content/tools/alpha/tool.md', line: 9, code: 'trailing-space', before: 'text  ', after: 'text' },
  ],
};
/** A name that means something to a terminal, a workflow and a URI, and a message that quotes it. */
const HOSTILE: CheckReport = {
  counts: { tools: 1, reviews: 0 },
  diagnostics: [
    diagnose(
      'unknown-file',
      { file: 'content/a\n::error::b,line=1:%0A \u001b[2J#?é\ud800{0}[x](http/.md', line: 1, column: 1 },
      {
        message: 'Here stands `\u001b[2J\r\n::stop-commands::x` and `{0}` and [x](https://evil.example) at 5%.',
        mend: '\u202ereversed\u{e0041}',
      },
    ),
  ],
  mends: null,
};

test('writes a report for a terminal', () => {
  expect(writeReport(REPORT, 'text')).toBe(`content/tools/alpha/tool.md:7:10 error unknown-value
  The pricing.entry is \`gratis\`, expected free or paid.
  Did you mean \`free\`?

content/tools/beta/tool.md:20:1 warning raw-html
  Raw HTML is shown as text.

2 tools, 1 review: 1 error, 1 warning.`);
});

test('says what was mended before what is left', () => {
  expect(writeReport(MENDED, 'text')).toBe(`content/tools/alpha/tool.md:7 unknown-value
  \`Free\` → \`free\`

content/tools/alpha/tool.md:9 trailing-space
  \`text  \` → \`text\`

2 mends in 1 file.

2 tools, 1 review: 0 errors, 0 warnings.`);
  expect(writeReport({ ...MENDED, mends: [] }, 'text')).toBe('Nothing to mend.\n\n2 tools, 1 review: 0 errors, 0 warnings.');
});

test('writes JSON of the shape that is promised', () => {
  expect(jsonReportSchema.parse(JSON.parse(writeReport(REPORT, 'json')))).toEqual({
    version: 1,
    tools: 2,
    reviews: 1,
    errors: 1,
    warnings: 1,
    diagnostics: REPORT.diagnostics,
  });
  expect(jsonReportSchema.parse(JSON.parse(writeReport(MENDED, 'json'))).mends).toEqual(MENDED.mends);
});

test('writes annotations for a workflow', () => {
  expect(writeReport(REPORT, 'github'))
    .toBe(`::error file=content/tools/alpha/tool.md,line=7,col=10,title=unknown-value::content/tools/alpha/tool.md:7 The pricing.entry is \`gratis\`, expected free or paid.%0ADid you mean \`free\`?
::warning file=content/tools/beta/tool.md,line=20,col=1,title=raw-html::content/tools/beta/tool.md:20 Raw HTML is shown as text.
2 tools, 1 review: 1 error, 1 warning.`);
  expect(writeReport(MENDED, 'github'))
    .toBe(`::notice file=content/tools/alpha/tool.md,line=7,title=unknown-value::content/tools/alpha/tool.md:7 Mended: Free → free
::notice file=content/tools/alpha/tool.md,line=9,title=trailing-space::content/tools/alpha/tool.md:9 Mended: text   → text
2 mends in 1 file.
2 tools, 1 review: 0 errors, 0 warnings.`);
});

test('lets no name or message steer a terminal, a workflow or a viewer', () => {
  expect(writeReport(HOSTILE, 'github').split('\n')).toEqual([
    '::warning file=content/a%0A%3A%3Aerror%3A%3Ab%2Cline=1%3A%250A \\u001b[2J#?é\\ud800{0}[x](http/.md,line=1,col=1,title=unknown-file::' +
      'content/a\\n::error::b,line=1:%250A \\u001b[2J#?é\\ud800{0}[x](http/.md:1 Here stands `\\u001b[2J\\r\\n::stop-commands::x` and `{0}` and [x](https://evil.example) at 5%25.%0A\\u202ereversed\\ue0041',
    '1 tool, 0 reviews: 0 errors, 1 warning.',
  ]);
  const json = writeReport(HOSTILE, 'json');
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect((JSON.parse(json) as { diagnostics: unknown }).diagnostics).toEqual(HOSTILE.diagnostics);
  const sarif = writeReport(HOSTILE, 'sarif');
  expect(sarif).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect(sarif).toContain(
    '"uri": "content/a%0A%3A%3Aerror%3A%3Ab%2Cline%3D1%3A%250A%20%1B%5B2J%23%3F%C3%A9%EF%BF%BD%7B0%7D%5Bx%5D(http/.md"',
  );
  expect(sarif).toContain('and `{{0}}` and [x] (https://evil.example) at 5%. \\\\u202ereversed\\\\ue0041"');
});

test('writes SARIF that its own schema takes', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object);
  for (const report of [REPORT, MENDED, HOSTILE]) {
    validate(JSON.parse(writeReport(report, 'sarif')));
    expect(validate.errors).toBeNull();
  }
  expect(JSON.parse(writeReport({ ...REPORT, diagnostics: REPORT.diagnostics.slice(0, 1) }, 'sarif'))).toEqual({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Pairwise check',
            rules: [
              {
                id: 'unknown-value',
                shortDescription: { text: 'A value is none of those that its key allows.' },
                help: { text: 'npm run check -- --explain unknown-value' },
                defaultConfiguration: { level: 'error' },
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'unknown-value',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'The pricing.entry is `gratis`, expected free or paid. Did you mean `free`?' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'content/tools/alpha/tool.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 7, startColumn: 10 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('notes in SARIF what was mended', () => {
  const { runs } = JSON.parse(writeReport({ ...MENDED, mends: MENDED.mends?.slice(0, 1) ?? [] }, 'sarif')) as { runs: readonly object[] };
  expect(runs[0]).toMatchObject({
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'unknown-value' },
            level: 'note',
            message: { text: 'Mended: Free → free' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'content/tools/alpha/tool.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 7 },
                },
              },
            ],
          },
        ],
      },
    ],
    results: [],
  });
});
