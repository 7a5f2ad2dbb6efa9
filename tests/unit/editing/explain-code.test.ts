import { expect, test } from 'vitest';
import { diagnosticCodes } from '#src/catalog/diagnostics/codes.ts';
import { explainCode } from '#src/editing/explain-code.ts';

test('gives the page of a code', () => {
  expect(explainCode('bad-date')).toBe(`# \`bad-date\`

A value is no day of the calendar in the form YYYY-MM-DD.

**Error**: nothing is built while it stands.

## Wrong

\`tools/alpha/reviews/builder.md\`

\`\`\`yaml
score: 80
verdict: ship
date: 2026-02-30
---
It runs.
\`\`\`

The check says:

\`\`\`text
content/tools/alpha/reviews/builder.md:4:7 error bad-date
  The date is \`2026-02-30\`, expected a day of the calendar as YYYY-MM-DD.
\`\`\`

## Right

\`tools/alpha/reviews/builder.md\`

\`\`\`yaml
score: 80
verdict: ship
date: 2026-11-01
---
It runs.
\`\`\`

[All codes](README.md)
`);
});

test('has a page for every code', () => {
  const titles = Object.keys(diagnosticCodes).map((code) => explainCode(code).split('\n')[0]);
  expect(titles).toEqual(Object.keys(diagnosticCodes).map((code) => `# \`${code}\``));
});

test('says in one sentence that there is no such code', () => {
  expect([explainCode('bad-dates'), explainCode('../../package'), explainCode('constructor')]).toEqual([
    'There is no code called `bad-dates`. Did you mean `bad-date`?',
    'There is no code called `../../package`. docs/checks/README.md lists them all.',
    'There is no code called `constructor`. docs/checks/README.md lists them all.',
  ]);
});
