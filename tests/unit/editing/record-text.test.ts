import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRecord } from '#src/catalog/reading/parse-record.ts';
import { categorySchema } from '#src/catalog/schema/category.ts';
import { siteSchema } from '#src/catalog/schema/site.ts';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import { writeRecordText } from '#src/editing/record-text.ts';

describe('writes the house style', () => {
  test('of a tool: keys in the order of the schema, one line for each source', () => {
    const values = {
      specs: { hosting: ['Vendor cloud'], batch: { value: true, verified: '2026-11-22', source: 'https://a.example/docs?q=1' } },
      pros: ['Starts in a minute, without an account and without a card', 'Its prices are printed where one looks for them'],
      tags: ['gateway', '3d'],
      sources: [{ url: 'https://a.example/docs', covers: ['pricing'], read: '2026-11-22', title: 'Docs: prices' }],
      verified: '2026-11-22',
      pricing: { summary: 'Free for one', plans: [{ per: 'month', price: 0.5, name: 'Pro' }], entry: 'freemium' },
      homepage: 'https://a.example/',
      category: 'developer-tools',
      bestFor: undefined,
      tagline: 'Says “no” to: everything',
      name: 'No',
    };
    expect(writeRecordText({ schema: toolSchema, values, body: '\nWhat it is.\n\n' })).toBe(`---
name: "No"
tagline: "Says “no” to: everything"
category: developer-tools
homepage: https://a.example/
pricing:
  entry: freemium
  summary: Free for one
  plans:
    - { name: Pro, price: 0.5, per: month }
verified: 2026-11-22
sources:
  - { title: "Docs: prices", url: "https://a.example/docs", read: 2026-11-22, covers: [pricing] }
tags: [gateway, "3d"]
pros:
  - "Starts in a minute, without an account and without a card"
  - "Its prices are printed where one looks for them"
specs:
  hosting: [Vendor cloud]
  batch: { value: true, source: "https://a.example/docs?q=1", verified: 2026-11-22 }
---
What it is.
`);
  });

  test('of a category: a line for each key of a spec', () => {
    const values = { name: 'Models', summary: 'What answers.', specs: [{ label: 'Inputs', kind: 'list', key: 'inputs' }] };
    expect(writeRecordText({ schema: categorySchema, values, body: '' })).toBe(`---
name: Models
summary: "What answers."
specs:
  - key: inputs
    label: Inputs
    kind: list
---
`);
  });

  test('of a site: no front matter', () => {
    const values = {
      presets: [{ name: 'I build', weights: { builder: 2, pm: 0 } }],
      pairing: { maxPerTool: 5 },
      url: 'https://a.example',
      name: 'A',
    };
    expect(writeRecordText({ schema: siteSchema, values, body: null })).toBe(`name: A
url: https://a.example
pairing:
  maxPerTool: 5
presets:
  - name: I build
    weights: { builder: 2, pm: 0 }
`);
  });
});

describe('writes what is read back as it was', () => {
  /** What no text of the content may hold is refused before it is written. */
  const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{NChar}\ufeff\u202a-\u202e\u2066-\u2069]/u;
  const word = fc.constantFrom(
    'no',
    'On',
    '0777',
    '1:30',
    '1_000',
    '1e3',
    '.nan',
    '~',
    'null',
    'True',
    '- a',
    '? b',
    '# c',
    'a: b',
    'a #b',
    '',
    ' ',
    '[[write: x]]',
    '<<',
    '=',
    '2026-11-22',
    '2026-02-30',
    '---',
    '@a',
    '`a`',
    '%',
    '!a',
    '&a',
    '*a',
    '|',
    '>',
    "'",
    '"',
    '\\',
    'a,b',
    '{a}',
    'https://a.example/#b',
    'http://a:b',
    'a:',
  );
  const text = fc.oneof(
    word,
    fc.string({ unit: 'binary' }).filter((value) => !UNSAFE.test(value)),
  );
  const scalar = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean());
  const key = fc.oneof(word, fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/)).filter((name) => name !== '');
  const leaf = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
  const value = fc.oneof(
    leaf,
    fc.dictionary(key, leaf, { maxKeys: 3 }),
    fc.array(fc.dictionary(key, leaf, { maxKeys: 3 }), { maxLength: 2 }),
  );

  test('whatever the values are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(key, fc.constantFrom('specs', 'sources')), value, { minKeys: 1, maxKeys: 4 }), (values) => {
        const written = writeRecordText({ schema: z.strictObject({}), values, body: 'Words.' });
        const { value: parsed, faults } = parseRecord(new TextEncoder().encode(written), 'tools/a/tool.md');
        expect([faults, parsed?.body]).toEqual([[], 'Words.\n']);
        expect(JSON.stringify(parsed?.tree.value)).toBe(JSON.stringify(values));
      }),
      { numRuns: 300 },
    );
  });
});
