import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlanned } from '#src/editing/new/check-planned.ts';
import { collectAnswers } from '#src/editing/new/collect-answers.ts';
import type { KnownContent } from '#src/editing/new/known-content.ts';
import { categoryKind } from '#src/editing/new/kinds/category.ts';
import { noteKind } from '#src/editing/new/kinds/note.ts';
import { personaKind } from '#src/editing/new/kinds/persona.ts';
import { reviewKind } from '#src/editing/new/kinds/review.ts';
import { toolKind } from '#src/editing/new/kinds/tool.ts';

const KINDS = ['number', 'text', 'boolean', 'list', 'date'] as const;
const known: KnownContent = {
  folder: 'content',
  tools: ['alpha', 'beta'].map((slug) => ({ slug, name: slug, file: `content/tools/${slug}/tool.md`, record: {} })),
  categories: [
    { id: 'models', name: 'Models', summary: '', order: 1, specs: KINDS.map((kind) => ({ key: kind, label: kind, kind })) },
    { id: 'hosts', name: 'Hosts', summary: '', order: undefined, specs: [] },
  ],
  personas: [{ id: 'builder', name: 'Builder [[x]]', focus: '', order: 1 }],
  paths: new Set(['tools/alpha/tool.md', 'tools/beta/tool.md']),
};

/** What an editor may type anywhere: what is right in some place, and what is right in none. */
const typed = fc.oneof(
  fc.constantFrom(
    'models',
    'hosts',
    'alpha',
    'beta',
    'builder',
    'gamma',
    'free',
    'ship',
    '80',
    '-1',
    '1e3',
    '2026-11-01',
    '2026-02-30',
    'depends',
  ),
  fc.constantFrom(
    'https://a.example/?a=b#c',
    'http://a.example',
    'MIT',
    'Pro:20:month',
    'A:b:0',
    'x:contact',
    'builder:80:ship',
    'builder=It runs.',
  ),
  fc.constantFrom(
    ...KINDS.map((kind) => `${kind}=1`),
    'list=a,,b',
    'boolean=Yes',
    'number=24',
    'date=2026-11-01',
    'size:number:Size:GB:higher',
    'number',
  ),
  fc.constantFrom(
    'no',
    'true',
    '~',
    '---',
    '- a',
    'a: b',
    '# c',
    '"',
    "'",
    '',
    ' a ',
    'é',
    '\u0000',
    '\u202e',
    'a\nb',
    '[[write: x]]',
    '{a}',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
);

test('writes what the check takes, or refuses with a sentence, whatever is answered', async () => {
  const kinds = fc.constantFrom(toolKind, reviewKind, categoryKind, personaKind, noteKind);
  const right = { name: ['Gamma'], category: ['models'], homepage: ['https://g.example'], tool: ['alpha'], persona: ['builder'] };
  const base = { ...right, score: ['80'], verdict: ['ship'], one: ['beta'], other: ['alpha'] };
  const anyAnswers = kinds.chain((kind) =>
    fc
      .dictionary(
        fc.constantFrom(...kind.questions.filter(({ value }) => value !== '').map(({ flag }) => flag)),
        fc.array(typed, { minLength: 1, maxLength: 2 }),
        { maxKeys: 3 },
      )
      .map((answers) => ({ kind, answers: { ...base, ...answers } })),
  );
  let written = 0;
  await fc.assert(
    fc.asyncProperty(anyAnswers, async ({ kind, answers: given }) => {
      const { answers, faults } = await collectAnswers({ kind, known, day: '2026-11-21', answers: given, asker: null });
      expect(faults.filter((fault) => !/^(?:--[a-z-]+: .+|(?:A flag is|Flags are) missing: .+)$/s.test(fault))).toEqual([]);
      if (faults.length > 0) return;
      // A body is free text, so that what no file may hold is refused only here.
      const refused = checkPlanned(kind.plan({ known, day: '2026-11-21', answers }));
      expect(refused.filter((sentence) => !sentence.includes(': Here stands the '))).toEqual([]);
      written += 1;
    }),
    { numRuns: 150 },
  );
  expect(written).toBeGreaterThan(20);
});
