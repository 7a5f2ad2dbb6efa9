import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder, withContent } from '../../../content/content-folder.ts';
import { play, TOOL } from './dialogue.ts';
import { KEYS, type Move } from './terminal.ts';

const { enter, down, space, stop } = KEYS;

test('asks for a tool with two reviews, and writes what the check takes but for the sentence left open', async () => {
  await withContent(async (folder) => {
    const { left, isDone, text } = await play(folder, [], TOOL);
    expect({ left, isDone }).toEqual({ left: [], isDone: true });
    expect(text).toMatch(
      /Still to be written:\n {2}\S+\/tools\/gamma\/reviews\/skeptic\.md:6 the take of Skeptic, in a paragraph or two\.$/,
    );
    expect(await readFile(join(folder, 'tools/gamma/tool.md'), 'utf8')).toBe(`---
name: Gamma
tagline: Answers at once
category: models
homepage: https://gamma.example
pricing:
  entry: freemium
  summary: "Free up to 1,000 calls"
  plans:
    - { name: Pro, price: 20, per: month }
  source: https://gamma.example/prices
verified: 2026-11-21
added: 2026-11-21
sources:
  - { title: "Gamma: prices", url: "https://gamma.example/prices", read: 2026-11-21, covers: [pricing] }
license: Apache-2.0
specs:
  contextWindow: 8192
  openWeights: { value: true, source: "https://gamma.example/weights", verified: 2026-11-21 }
---
A model.
`);
    expect((await readFolder(folder)).diagnostics.map(({ code }) => code)).toEqual(['unwritten']);
  });
});

describe('says below a text, as it is typed,', () => {
  test.each([
    [
      'that a name is close to that of a tool',
      'What is the tool called?',
      'Alpa',
      'Alpha has nearly the same name. If it is the same tool, stop here and edit ',
    ],
    [
      'that an address is none',
      'Its homepage',
      'gamma',
      'The homepage is `gamma`, expected an https address such as https://example.org/page.',
    ],
  ])('%s', async (...[, question, typed, said]) => {
    await withContent(async (folder) => {
      const given = question === 'Its homepage' ? ['tool', 'Gamma', '--slug', 'gamma', '--tagline', 'x', '--category', 'models'] : ['tool'];
      const { text, left } = await play(folder, given, [
        [question, typed],
        [said, stop],
      ]);
      expect({ text, left }).toEqual({ text: 'Nothing was written.', left: [] });
    });
  });
});

test('does not take a slug that a record has, nor a flag that is wrong', async () => {
  await withContent(async (folder) => {
    const args = [
      'tool',
      'Gamma',
      '--slug',
      'beta',
      '--tagline',
      'x',
      '--category',
      'models',
      '--homepage',
      'https://gamma.example',
      '--entry',
      'free',
    ];
    const { left } = await play(folder, args, [
      ['--slug: The slug `beta` is taken by', ''],
      ['Its slug', `\u007f\u007falpha${enter}`],
      ['The slug `alpha` is taken by', '-2'],
      ['alpha-2', enter],
      ['Its price in one line', stop],
    ]);
    expect(left).toEqual([]);
  });
});

test.each([
  [
    'review',
    ['review'],
    [
      ['Which tool is reviewed?', `${down}${enter}`],
      ['Who judges it?', enter],
      ['Its score', `90${enter}`],
      ['Ship or skip?', `${down}${enter}`],
      ['A score of 90 and a skip do not go well together.', ''],
      ['The take', `No.${enter}`],
      ['Write this file?', enter],
    ],
    'tools/beta/reviews/skeptic.md',
    '---\nscore: 90\nverdict: skip\ndate: 2026-11-21\n---\nNo.\n',
  ],
  [
    'note',
    ['note', 'beta'],
    [
      ['Which is the other?', enter],
      ['Which would the editors take?', `${down}${enter}`],
      ['The note', `Both.${enter}`],
      ['Write this file?', enter],
    ],
    'comparisons/alpha-vs-beta.md',
    '---\npick: alpha\ndate: 2026-11-21\n---\nBoth.\n',
  ],
  [
    'persona',
    ['persona', 'Buyer'],
    [
      ['Its id', enter],
      ['Which question does it ask?', `Who pays?${enter}`],
      ['Its place', enter],
      ['How does it judge?', `By price.${enter}`],
      ['Write this file?', enter],
    ],
    'personas/buyer.md',
    '---\nname: Buyer\norder: 3\nfocus: "Who pays?"\n---\nBy price.\n',
  ],
  [
    'category',
    ['category', 'Stores', '--summary', 'Shelves'],
    [
      ['Its id', enter],
      ['Its place among', enter],
      ['Facts of other categories', `${down}${space}${enter}`],
      ['A fact worth comparing', `Top speed${enter}`],
      ['Under which key', enter],
      ['What is it?', enter],
      ['Its unit', `km/h${enter}`],
      ['Which way is better', `${down}${enter}`],
      ['What the row means', enter],
      ['A fact worth comparing', enter],
      ['A short buying guide', `Look.${enter}`],
      ['Write this file?', enter],
    ],
    'categories/stores.md',
    '---\nname: Stores\nsummary: Shelves\nspecs:\n  - key: openWeights\n    label: Open weights\n    kind: boolean\n  - key: topSpeed\n    label: Top speed\n    kind: number\n    unit: km/h\n    better: higher\n---\nLook.\n',
  ],
] satisfies [string, string[], Move[], string, string][])('asks for a %s', async (...[, args, moves, path, text]) => {
  await withContent(async (folder) => {
    const { left, isDone } = await play(folder, args, moves);
    expect({ left, isDone }).toEqual({ left: [], isDone: true });
    expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  });
});

test('asks nothing with --yes', async () => {
  await withContent(async (folder) => {
    const { text, shown } = await play(folder, ['tool', 'Gamma', '--yes'], []);
    expect([text, shown]).toEqual([
      'Flags are missing: --category, --homepage. In a terminal, npm run new asks for what is missing.\nNothing was written.',
      '',
    ]);
  });
});
