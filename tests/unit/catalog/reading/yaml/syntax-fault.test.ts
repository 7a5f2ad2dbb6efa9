import { describe, expect, test } from 'vitest';
import { readYaml } from '#src/catalog/reading/yaml/read-yaml.ts';

/** Slips of the pen, the text that the message points at, and what it says. */
const SLIPS = [
  ['score:87\nverdict: ship\n', 'score:87', 'This line is no `key: value`.'],
  ['verdict: ship\nscore:87\n', 'score:87', 'This line is no `key: value`.'],
  ['bestFor: one line\nand another\nname: A\n', 'and another', 'This line is no `key: value`.'],
  ['bestFor: Builders: the local ones\n', 'Builders', 'This value runs into a second key.'],
  ['entry: free\n  summary: Free\n', 'free', 'The line below is indented as if it went on with this value.'],
  ['pricing:\n  entry: free\n summary: Free\n', ' summary', 'This line does not begin in the column of the lines it belongs with.'],
  ['pricing:\n\tentry: free\n', '\tentry', 'This line is indented with a tab.'],
  ['pros:\n  - One\n - Two\n', ' - Two', 'An entry of a list stands where a key is expected.'],
  ['bestFor: "One" and "two"\n', 'and', 'This stands behind the end of the value.'],
  ["bestFor: 'It's good'\n", 's good', 'This stands behind the end of the value.'],
  ['bestFor: [beta] users\n', 'users', 'This stands behind the end of the value.'],
  ['bestFor: "One\nname: A\n', '"One', 'The quote that is opened here is not closed.'],
  ["name: A\nbestFor: 'One\n", "'One", 'The quote that is opened here is not closed.'],
  ['bestFor: - users\n', '- users', 'A list does not begin on the line of its key.'],
  ['bestFor: @home\n', '@home', 'A text without quotes cannot begin with this sign.'],
  ['bestFor: "C:\\dir"\n', '\\dir', 'The backslash begins nothing that is known here.'],
  ['bestFor: | text\n', 'text', 'A text after | or > begins on the next line.'],
  ['plans:\n  - { name: A, price: 1\n  - { name: B }\n', '- { name: B', 'A bracket is not closed before this.'],
  ['plans: [{ name: A }, { price: 1 }}]\n', '}]', 'A bracket is not closed before this.'],
  ['plan: { name: A }}\n', '}\n', 'This bracket closes nothing.'],
  ['plan: { name: A price: 1 }\n', 'A price', 'This value runs into the next key.'],
  ['plan: { name: A,, price: 1 }\n', ', price', 'No entry stands before this comma.'],
  ['plan: { note: Your machine, no account }\n', 'no account', '`no account` stands here without a key or a value.'],
  ['plan: { price: 1,000 }\n', '000', '`000` stands here without a key or a value.'],
  ['name:\u00a0Alpha\n', '\u00a0Alpha', 'A no-break space stands here.'],
  ['pricing:\n\u00a0 entry: free\n', '\u00a0 entry', 'A no-break space stands here.'],
  ['---\nname: A\n---\n', '---\n', 'A line of dashes begins a second document here.'],
  ['[a]: 1\n', '[a]', 'A list or a mapping stands where a key is expected.'],
] as const;

describe('says in plain words what is wrong, and points at it', () => {
  test.each(SLIPS)('%j', (source, at, message) => {
    const faults = readYaml(source, 0).faults.map((fault) => ({
      at: source.slice(fault.offset, fault.offset + at.length),
      message: fault.message,
    }));
    expect(faults).toEqual([{ at, message }]);
  });
});

test('leaves no-break spaces within texts alone', () => {
  expect(readYaml('name: Alpha\u00a01\n', 0)).toMatchObject({ value: { value: { name: 'Alpha\u00a01' } }, faults: [] });
});

test('counts from where the YAML begins in its file', () => {
  expect(readYaml('score:87\nverdict: ship\n', 4).faults[0]?.offset).toBe(4);
});
