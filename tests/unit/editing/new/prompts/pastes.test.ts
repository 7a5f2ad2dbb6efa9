import { expect, test } from 'vitest';
import { makeAsker, type Asker } from '#src/editing/new/prompts/asker.ts';
import { KEYS, playTerminal, type Move } from '../terminal.ts';

const { enter } = KEYS;

/** Asks for a body, a line and a choice, and gives what was answered. */
async function answer(moves: readonly Move[]) {
  const { input, output, raw, shown, left } = playTerminal(moves);
  const asker = makeAsker(input, output);
  const answers = [
    await asker.text({ message: 'The body', fault: () => null }),
    await asker.text({ message: 'The name', fault: (text) => (text.includes('\n') ? 'It has two lines.' : null) }),
    await askShelf(asker),
  ];
  return { answers, raw: raw(), shown: shown(), left: left() };
}

function askShelf(asker: Asker): Promise<string> {
  return asker.choice({ message: 'The shelf', choices: [{ value: 'models' }, { value: 'new shelf' }] });
}

function paste(text: string): { readonly chunk: string } {
  return { chunk: `\u001b[200~${text}\u001b[201~` };
}

test.each<[string, Move[]]>([
  [
    'that the terminal marks',
    [
      ['The body', paste('First: it runs.\r\rSecond:\tescape\r\n')],
      ['Second:', enter],
      ['The name', paste('Two\rlines\r')],
      ['Two lines', enter],
      ['The shelf', paste('new\rshelf')],
      ['new shelf', enter],
    ],
  ],
  [
    'that it does not mark',
    [
      ['The body', { chunk: 'First: it runs.\n\nSecond:\tescape\n' }],
      ['Second:', enter],
      ['The name', { chunk: 'Two\nlines\n' }],
      ['Two lines', enter],
      ['The shelf', { chunk: 'new\nshelf' }],
      ['new shelf', enter],
    ],
  ],
])('takes a paste %s as one text, with its line breaks where they may stand', async (...[, moves]) => {
  const { answers, shown, raw, left } = await answer(moves);
  expect({ answers, left }).toEqual({ answers: ['First: it runs.\n\nSecond:    escape', 'Two lines', 'new shelf'], left: [] });
  expect(shown).toContain('First: it runs.⏎⏎Second:    escape');
  expect(raw.split('\u001b[?2004h').length).toBe(4);
  expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
});

test('lets what was pasted be changed, and takes it in parts, marks and letters cut in two', async () => {
  const { input, output } = playTerminal([]);
  const asked = makeAsker(input, output).text({ message: 'The body', fault: () => null });
  const bytes = Buffer.from('\u001b[200~Grün\nescape\u001b[201~');
  for (const [from, to] of [
    [0, 4],
    [4, 9],
    [9, 20],
    [20, bytes.length],
  ])
    input.write(bytes.subarray(from, to));
  for (const key of ['\u007f', 'd', '\u001b[200~escape\u001b[201~', enter]) input.write(key);
  expect(await asked).toBe('Grün\nescapdescape');
});

test('takes a long paste that comes in chunks, and a line break that ends a chunk', async () => {
  const { input, output } = playTerminal([]);
  const asked = makeAsker(input, output).text({ message: 'The body', fault: () => null });
  const words = 'Words that fill a chunk. '.repeat(60).trim();
  // The arrow is none of a paste: it ends it, however fast it comes.
  for (const chunk of [`${words}\n`, 'A line.\n', '\n', 'End.\n', `\u001b[C${enter}`]) input.write(chunk);
  expect(await asked).toBe(`${words}\nA line.\n\nEnd.`);
});

test('takes one Enter for one, with the letters before it in its chunk, and however often it is pressed', async () => {
  const { answers, left } = await answer([
    ['The body', { chunk: 'It runs.\r' }],
    ['The name', { chunk: 'Gamma\r\n' }],
    ['The shelf', { chunk: '\r\r' }],
  ]);
  expect({ answers, left }).toEqual({ answers: ['It runs.', 'Gamma', 'models'], left: [] });
});
