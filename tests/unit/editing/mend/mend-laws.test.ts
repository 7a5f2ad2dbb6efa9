import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import { mendText } from '#src/editing/mend/mend-text.ts';
import { parseSource } from '#src/editing/mend/yaml-source.ts';
import { NAMES, TOOL } from './mend-record.ts';

/** The entries of a tool as they should be, each under its key. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  name: ['name: "Alpha: the first"'],
  tagline: ['tagline: >-', '  Does what', '  # alpha does'],
  category: ['category: local-models'],
  pricing: ['pricing:', '  entry: free', '  summary: "off"', '  plans:', '    - { name: One, price: 5, per: user-month }'],
  verified: ['verified: 2026-11-21'],
  tags: ['tags:', '- one', "- 'two'"],
  status: ['status: beta'],
  compareWith: ['compareWith: [beta-cpp]'],
  specs: ['specs:', '  contextWindow: 8192', '  openWeights: true'],
};
/** Ways to write parts of them wrong that have one right answer. */
const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['category:', 'Category:'],
  ['local-models', 'Local Models'],
  ['free', '"FREE"'],
  ['user-month', 'user_month'],
  ['"off"', 'off'],
  ['2026-11-21', '21.11.2026'],
  ['2026-11-21', '2026-11-21T08:00:00Z'],
  ['status:', 'STATUS:'],
  ['compareWith', 'compare_with'],
  ['beta-cpp', 'Beta_CPP'],
  ['contextWindow', 'context window'],
  ['8192', '8_192'],
  ['true', 'yes'],
];

const spoilt = fc.record({
  keys: fc.shuffledSubarray(Object.keys(ENTRIES), { minLength: 2 }),
  slips: fc.subarray([...SLIPS]),
  above: fc.array(fc.constantFrom('# A remark: yes', '', '# - another'), { maxLength: 3 }),
  spaces: fc.array(fc.constantFrom('', ' ', ' \t'), { minLength: 1, maxLength: 5 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bodyLines: fc.array(fc.constantFrom('Text.', 'A break  ', '- item', '    code  ', '```', '', '<b> ', '> quoted'), { maxLength: 8 }),
});

const write = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\nBody.\n`;

test('mends to what was meant, keeps every comment, and has nothing to mend afterwards', () => {
  fc.assert(
    fc.property(spoilt, ({ keys, slips, above, spaces, lineEnd, bodyLines }) => {
      // Without its category, nobody knows what a spec should be.
      const kept = ['category', ...keys.filter((key) => key !== 'category')];
      const blocks = kept.map((key) => [...above, ...(ENTRIES[key] ?? [])]);
      const right = blocks.flat();
      const wrong = slips.reduce<readonly string[]>((lines, [from, to]) => lines.map((line) => line.replace(from, to)), right);
      const body = bodyLines.join(lineEnd);
      // Within a text of several lines, spaces are part of it.
      const isText = (line: string): boolean => /^ {2}(?:Does|# alpha)/.test(line);
      const lines = wrong.map((line, index) => line + (isText(line) ? '' : (spaces[index % spaces.length] ?? '')));
      const text = ['---', ...lines, '---', body].join(lineEnd);
      // A tab in a blank line below a text of several lines is an error of its own.
      fc.pre(parseSource(text, true) !== null);
      const mended = mendText(text, TOOL, NAMES);
      const source = parseSource(mended.text, true);
      expect(source?.value).toEqual(parseSource(write(right), true)?.value);
      const order = Object.keys(toolSchema.shape);
      const found = Object.keys(source?.value ?? {});
      expect(found).toEqual(found.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
      const count = (words: string) => words.split(lineEnd).filter((line) => line.trimEnd() === '# A remark: yes').length;
      expect(count(mended.text)).toBe(count(text));
      expect(mended.text.split(lineEnd)).toHaveLength(text.split(lineEnd).length);
      expect(mendText(mended.text, TOOL, NAMES)).toEqual({ text: mended.text, mends: [] });
    }),
    { numRuns: 60 },
  );
});

test('writes nothing that it cannot read, whatever stands there', () => {
  const piece = fc.constantFrom(
    'name',
    'Status',
    ': ',
    '\n',
    '  ',
    '- ',
    '{ ',
    ' }',
    ', ',
    '[',
    ']',
    '"',
    "'",
    '# ',
    '|\n',
    'Beta',
    'off',
    '2026/1/1',
    '---\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = `---\n${pieces.join('')}\n---\nBody. \n`;
      const { text: mended, mends } = mendText(text, TOOL, NAMES);
      if (parseSource(text, true) === null) expect(mends).toEqual([]);
      else expect(parseSource(mended, true)).not.toBeNull();
      if (mends.length === 0) expect(mended).toBe(text);
      expect(mendText(mended, TOOL, NAMES)).toEqual({ text: mended, mends: [] });
    }),
    { numRuns: 150 },
  );
});
