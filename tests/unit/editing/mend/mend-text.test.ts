import { expect, test } from 'vitest';
import type { ContentPath } from '#src/catalog/reading/content-path.ts';
import { mendRecord } from './mend-record.ts';

test('spells keys and known values as the schema and the content do', () => {
  expect(
    mendRecord(`Name: Alpha
category: Local Models
also_in: [local_models]
pricing:
  Entry: Free
  summary: Free
  plans:
    - { name: One, price: 5, per: Month }
sources:
  - { title: A, url: "https://a.example", covers: [Best For, specs.context_window] }
Status: "Beta"
compare-with: [Beta CPP]
tags: [Open_Source]
`),
  ).toEqual({
    yaml: `name: Alpha
category: local-models
alsoIn: [local-models]
pricing:
  entry: free
  summary: Free
  plans:
    - { name: One, price: 5, per: month }
sources:
  - { title: A, url: "https://a.example", covers: [bestFor, specs.contextWindow] }
tags: [open-source]
status: "beta"
compareWith: [beta-cpp]
`,
    mends: [
      '2 unknown-key: Name → name',
      '2 key-order: status, compareWith, tags → tags, status, compareWith',
      '3 bad-slug: Local Models → local-models',
      '4 unknown-key: also_in → alsoIn',
      '4 bad-slug: local_models → local-models',
      '6 unknown-key: Entry → entry',
      '6 unknown-value: Free → free',
      '9 unknown-value: Month → month',
      '11 unknown-value: Best For → bestFor',
      '11 unknown-value: specs.context_window → specs.contextWindow',
      '12 unknown-key: Status → status',
      '12 unknown-value: "Beta" → "beta"',
      '13 unknown-key: compare-with → compareWith',
      '13 bad-slug: Beta CPP → beta-cpp',
      '14 bad-slug: Open_Source → open-source',
    ],
  });
});

test('gives specs the form of their kind', () => {
  expect(
    mendRecord(`category: local-models
specs:
  context_window: 8_192
  openWeights: yes
  runsOn: off
  cutoff: { value: 2026/3/1, source: "https://a.example" }
`),
  ).toEqual({
    yaml: `category: local-models
specs:
  contextWindow: 8192
  openWeights: true
  runsOn: "off"
  cutoff: { value: 2026-03-01, source: "https://a.example" }
`,
    mends: [
      '4 unknown-spec: context_window → contextWindow',
      '4 ambiguous-value: 8_192 → 8192',
      '5 ambiguous-value: yes → true',
      '6 ambiguous-value: off → "off"',
      '7 spec-kind: 2026/3/1 → 2026-03-01',
    ],
  });
});

test('mends reviews, notes and the site', () => {
  const review: ContentPath = { kind: 'review', slug: 'beta-cpp', persona: 'builder' };
  expect(mendRecord('tool: Beta_Cpp\npersona: Builder\nscore: "80"\nverdict: SHIP\ndate: 2026-11-01T10:00:00Z\n', review)).toEqual({
    yaml: 'tool: beta-cpp\npersona: builder\nscore: 80\nverdict: ship\ndate: 2026-11-01\n',
    mends: [
      '2 bad-slug: Beta_Cpp → beta-cpp',
      '3 bad-slug: Builder → builder',
      '4 wrong-type: "80" → 80',
      '5 unknown-value: SHIP → ship',
      '6 bad-date: 2026-11-01T10:00:00Z → 2026-11-01',
    ],
  });
  expect(mendRecord('pick: Depends\ndate: 21.11.2026\n', { kind: 'note', id: 'alpha-vs-beta-cpp' }).yaml).toBe(
    'pick: depends\ndate: 2026-11-21\n',
  );
  expect(
    mendRecord('name: 2048\ntagline: " Which? "\npresets:\n  - { name: I build, weights: { Builder: 2 } }\n', { kind: 'site' }),
  ).toEqual({
    yaml: 'name: "2048"\ntagline: "Which?"\npresets:\n  - { name: I build, weights: { builder: 2 } }\n',
    mends: ['1 wrong-type: 2048 → "2048"', '2 not-one-line: " Which? " → "Which?"', '4 unknown-persona: Builder → builder'],
  });
});

test('spells tags as other tools do, and splits no word by its capitals', () => {
  expect(mendRecord('tags: [OnDevice, On_Device, OnPremises]\n')).toEqual({
    yaml: 'tags: [on-device, on-device, OnPremises]\n',
    mends: ['2 bad-slug: OnDevice → on-device', '2 bad-slug: On_Device → on-device'],
  });
});

test('leaves alone what has more than one answer, or none', () => {
  const yaml = `# A remark.
name: Alpha
tagline: Does
homepag: https://alpha.example
category: models
verified: 1.11.2026
pricing: { entry: gratis, summary: Free, Summary: Twice }
released: 2026-02-30
successor: gamma
compareWith: [alhpa]
released: 2026-11-01 10:30 or later, see notes
specs: { contextWindow: 0777, openWeights: "maybe", speed: 1:30 }
`;
  expect(mendRecord(yaml)).toEqual({ yaml, mends: [] });
  for (const digits of ['"12345678901234567890"', '12_345_678_901_234_567_890', '"0.1000000000000000055511151231257827"']) {
    const exact = `category: local-models\nspecs: { contextWindow: ${digits} }\n`;
    expect(mendRecord(exact)).toEqual({ yaml: exact, mends: [] });
  }
});

test.each([
  ['a duplicate key', 'name: A\nname: B\nStatus: Beta \n'],
  ['an anchor', 'name: &a A\nStatus: Beta \n'],
  ['a syntax error', 'name: "A\nStatus: Beta \n'],
  ['something nested too deeply', `name: ${'['.repeat(20)}${']'.repeat(20)}\nStatus: Beta \n`],
])('leaves a file with %s as it is', (_what, yaml) => {
  expect(mendRecord(yaml)).toEqual({ yaml, mends: [] });
});

test('takes no time over a long line, or over many mappings', () => {
  const spaces = `tagline: Which?\nname: Base # ${' '.repeat(100_000)}x\n`;
  expect(mendRecord(spaces, { kind: 'site' }).mends).toEqual(['1 key-order: tagline, name → name, tagline']);
  const many = `sources:\n${'  - { url: "https://a.example", title: A }\n'.repeat(500)}`;
  expect(mendRecord(many).mends).toHaveLength(500);
}, 2_000);
