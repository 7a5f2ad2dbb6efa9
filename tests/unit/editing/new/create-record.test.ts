import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overlayCase, readFolder, withContent } from '../../../content/content-folder.ts';
import { add, GAMMA } from './new-command.ts';

describe('adds a tool', () => {
  test('with all that flags can say, so that the check finds nothing wrong', async () => {
    await withContent(async (folder) => {
      const facts = ['--tagline', 'Answers: at once', '--entry', 'freemium', '--summary', 'Free up to 1,000 calls a month'];
      const plans = ['--plan', 'Pro: yearly:200:year', '--plan', 'Enterprise:contact', '--pricing-source', 'https://gamma.example/prices'];
      const sources = ['--source', 'https://gamma.example/docs', '--source-title', 'Gamma: docs', '--covers', 'specs, description'];
      const specs = [
        '--spec',
        'inputs=text,images',
        '--spec',
        'contextWindow=8192',
        '--spec-source',
        'contextWindow=https://gamma.example/a?b=1',
      ];
      const rest = [
        '--license',
        'MIT',
        '--tags',
        'fast,local',
        '--pros',
        'Quick, and small',
        '--best-for',
        'Laptops',
        '--body',
        'A model.\n\nSmall.',
      ];
      const panel = [
        '--review',
        'skeptic:30:skip',
        '--review',
        'builder:80:ship',
        '--take',
        'builder=It runs.',
        '--take',
        'skeptic=It does not.',
      ];
      expect(await add(folder, ...GAMMA, ...facts, ...plans, ...sources, ...specs, ...rest, ...panel)).toEqual({
        lines: [
          'Wrote content/tools/gamma/tool.md',
          'Wrote content/tools/gamma/reviews/skeptic.md',
          'Wrote content/tools/gamma/reviews/builder.md',
          '',
          'Nothing is left to write. Look at it with npm run dev, then open a pull request.',
        ],
        isDone: true,
      });
      expect(await readFile(join(folder, 'tools/gamma/tool.md'), 'utf8')).toBe(`---
name: Gamma
tagline: "Answers: at once"
category: models
homepage: https://gamma.example
pricing:
  entry: freemium
  summary: "Free up to 1,000 calls a month"
  plans:
    - { name: "Pro: yearly", price: 200, per: year }
    - { name: Enterprise, price: contact }
  source: https://gamma.example/prices
verified: 2026-11-21
added: 2026-11-21
sources:
  - { title: "Gamma: docs", url: "https://gamma.example/docs", read: 2026-11-21, covers: [specs, description] }
bestFor: Laptops
license: MIT
tags: [fast, local]
pros: ["Quick, and small"]
specs:
  contextWindow: { value: 8192, source: "https://gamma.example/a?b=1", verified: 2026-11-21 }
  inputs: [text, images]
---
A model.

Small.
`);
      expect(await readFile(join(folder, 'tools/gamma/reviews/builder.md'), 'utf8')).toBe(`---
score: 80
verdict: ship
date: 2026-11-21
---
It runs.
`);
      const { diagnostics } = await readFolder(folder);
      expect(diagnostics).toEqual([]);
    });
  });

  test('with sentences left open, which its last lines name and the check refuses', async () => {
    await withContent(async (folder) => {
      const { lines } = await add(folder, ...GAMMA, '--review', 'builder:80:ship', '--review', 'skeptic:30:skip');
      expect(lines.slice(lines.indexOf('Still to be written:'))).toEqual([
        'Still to be written:',
        '  content/tools/gamma/reviews/builder.md:6 the take of Builder, in a paragraph or two.',
        '  content/tools/gamma/reviews/skeptic.md:6 the take of Skeptic, in a paragraph or two.',
        '  content/tools/gamma/tool.md:3 what it does, in one line without the name.',
        '  content/tools/gamma/tool.md:7 free, freemium, paid or contact.',
        '  content/tools/gamma/tool.md:8 the price in one line, as the maker puts it.',
        '  content/tools/gamma/tool.md:12 what this page calls itself, and whose it is.',
        '  content/tools/gamma/tool.md:12 the address of a page that you read the facts on.',
        '  content/tools/gamma/tool.md:14 what it is and does, in a paragraph.',
      ]);
      const { diagnostics } = await readFolder(folder);
      expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['unwritten']);
    });
  });

  test('beside records with faults of their own', async () => {
    await withContent(async (folder) => {
      await overlayCase('score-out-of-range', folder);
      await add(folder, ...GAMMA);
      const { lines } = await add(folder, 'review', 'gamma', 'builder', '--score', '80', '--verdict', 'ship', '--body', 'It runs.');
      expect(lines).toEqual([
        'Wrote content/tools/gamma/reviews/builder.md',
        '',
        'Other files have 7 errors: npm run check lists them.',
        '',
        'Nothing is left to write. Look at it with npm run dev, then open a pull request.',
      ]);
    });
  });
});

test.each([
  [
    ['review', 'beta', 'skeptic', '--score', '41', '--verdict', 'skip', '--body', 'No.'],
    'tools/beta/reviews/skeptic.md',
    '---\nscore: 41\nverdict: skip\ndate: 2026-11-21\n---\nNo.\n',
  ],
  [
    ['category', 'Vector stores', '--spec', 'runsOn', '--spec', 'size:number:Size:dimensions:higher', '--spec-help', 'size=How much.'],
    'categories/vector-stores.md',
    `---
name: Vector stores
summary: "[[write: what stands on this shelf, in one line]]"
specs:
  - key: runsOn
    label: Runs on
    kind: text
  - key: size
    label: Size
    kind: number
    unit: dimensions
    better: higher
    help: "How much."
---
[[write: a short buying guide: what to look at first, and what to ask]]
`,
  ],
  [
    ['persona', 'Security lead', '--focus', 'Who can read it?', '--body', 'Reads the small print.'],
    'personas/security-lead.md',
    '---\nname: Security lead\norder: 3\nfocus: "Who can read it?"\n---\nReads the small print.\n',
  ],
  [
    ['note', 'beta', 'alpha', '--pick', 'depends', '--body', 'Both do.'],
    'comparisons/alpha-vs-beta.md',
    '---\npick: depends\ndate: 2026-11-21\n---\nBoth do.\n',
  ],
])('writes %j', async (args, path, text) => {
  await withContent(async (folder) => {
    expect((await add(folder, ...args)).isDone).toBe(true);
    expect(await readFile(join(folder, path), 'utf8')).toBe(text);
    const { diagnostics } = await readFolder(folder);
    expect(diagnostics.filter(({ code, severity }) => severity === 'error' && code !== 'unwritten')).toEqual([]);
  });
});

test('warns of a name and a homepage that another tool has, and writes all the same', async () => {
  await withContent(async (folder) => {
    const { lines } = await add(
      folder,
      'tool',
      'Alpha!',
      '--slug',
      'alpha-2',
      '--category',
      'models',
      '--homepage',
      'https://www.alpha.example/',
    );
    expect(lines.slice(0, 3)).toEqual([
      '--name: Alpha has nearly the same name. If it is the same tool, delete content/tools/alpha-2 and edit content/tools/alpha/tool.md.',
      '--homepage: Alpha has the same homepage. If it is the same tool, delete content/tools/alpha-2 and edit content/tools/alpha/tool.md.',
      'Wrote content/tools/alpha-2/tool.md',
    ]);
  });
});

test('warns of a category that is called almost as another is', async () => {
  await withContent(async (folder) => {
    const { lines } = await add(folder, 'category', 'Model');
    expect(lines[0]).toBe(
      '--name: Models has nearly the same name. If it is the same shelf, delete content/categories/model.md and edit content/categories/models.md.',
    );
  });
});
