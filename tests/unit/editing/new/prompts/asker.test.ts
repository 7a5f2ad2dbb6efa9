import { describe, expect, test } from 'vitest';
import { AskingStopped, makeAsker, type Asker } from '#src/editing/new/prompts/asker.ts';
import { KEYS, playTerminal, type Move } from '../terminal.ts';

const { enter, down, space, stop, end, escape } = KEYS;
const NAMES = [{ value: 'Google' }, { value: 'Hugging Face', hint: 'groq too' }, { value: 'groq' }];

async function ask<Value>(moves: readonly Move[], asking: (asker: Asker) => Promise<Value>) {
  const { input, output, shown, left } = playTerminal(moves);
  const answer = await asking(makeAsker(input, output));
  return { answer, last: shown().trimEnd().split('\n').at(-1), left: left() };
}

const findLengthFault = (text: string): string | null => (text.length > 20 ? 'It is too long.' : null);
const maker = (asker: Asker): Promise<string> =>
  asker.choice({ message: 'Its maker', choices: NAMES, isOptional: true, fault: findLengthFault });
const other = (asker: Asker): Promise<string> => asker.choice({ message: 'The other', choices: NAMES });
const platforms = (asker: Asker): Promise<readonly string[]> =>
  asker.several({
    message: 'Where it runs',
    choices: [{ value: 'macOS' }, { value: 'Linux on ARM' }],
    initials: ['macOS'],
    fault: findLengthFault,
  });
const personas = (asker: Asker): Promise<readonly string[]> =>
  asker.several({
    message: 'Who judges',
    choices: [
      { value: 'builder', label: 'builder: Builder' },
      { value: 'pm', label: 'pm: PM' },
    ],
  });

describe('asks again, and says why, where a search finds nothing', () => {
  test.each<[string, typeof maker, Move[], string]>([
    [
      'a text that is too long',
      maker,
      [
        ['Its maker', `${'x'.repeat(21)}${enter}`],
        ['It is too long.', `\u007f${enter}`],
      ],
      'x'.repeat(20),
    ],
    [
      'a value that is not there',
      other,
      [
        ['The other', `mistral${enter}`],
        ['Nothing here matches `mistral`: type something else, or remove it to see all.', `\u0015goo${enter}`],
      ],
      'Google',
    ],
  ])('%s', async (...[, asking, moves, answer]) => {
    expect(await ask(moves, asking)).toEqual({ answer, last: `│  ${answer}`, left: [] });
  });
});

describe('takes of a list', () => {
  test.each<[string, typeof maker, string, string]>([
    ['what was typed in whole, before what it is a part or a hint of', other, 'groq', 'groq'],
    ['what begins with what was typed', maker, 'goo', 'Google'],
    ['what was typed, where it is a new value', maker, 'Goo Labs', 'Goo Labs'],
    ['the first, when nothing is typed', other, '', 'Google'],
    ['what an arrow leads to', other, `g${down}`, 'groq'],
    ['nothing, where that may be', maker, '', ''],
  ])('%s', async (...[, asking, keys, answer]) => {
    expect((await ask([['Search:', `${keys}${enter}`]], asking)).answer).toBe(answer);
  });

  test.each<[string, typeof platforms, string, readonly string[]]>([
    ['a new value beside what was chosen', platforms, 'Amiga', ['macOS', 'Amiga']],
    ['several of them with commas between', platforms, 'Amiga, macOS,  BeOS', ['macOS', 'Amiga', 'BeOS']],
    ['the word that was typed, where another begins with it', platforms, 'Linux', ['macOS', 'Linux']],
    ['one after the other by Tab, and not what was taken back', platforms, `Amiga\tarm\t${space}`, ['macOS', 'Amiga']],
    ['what was searched for', personas, 'buil', ['builder']],
    ['what Space chose', personas, `${space}${down}${space}`, ['builder', 'pm']],
    ['none', personas, '', []],
  ])('%s', async (...[, asking, keys, answer]) => {
    const labels = answer.map((value) => (value === 'builder' ? 'builder: Builder' : value === 'pm' ? 'pm: PM' : value));
    expect(await ask([['Search:', `${keys}${enter}`]], asking)).toEqual({
      answer,
      last: `│  ${labels.length === 0 ? 'none' : labels.join(', ')}`,
      left: [],
    });
  });
});

test.each([
  ['a text', (asker: Asker) => asker.text({ message: 'The text', fault: () => null })],
  ['a choice', maker],
  ['several', platforms],
  ['a yes or no', (asker: Asker) => asker.confirm('The question')],
])('is stopped by Ctrl-D as by Ctrl-C and Escape at %s, with the cursor shown', async (...[, asking]) => {
  for (const key of [stop, end, escape]) {
    const { input, output, raw } = playTerminal([
      ['T', key],
      ['', ''],
    ]);
    const asked = asking(makeAsker(input, output));
    if (key === escape) setImmediate(() => input.write(key));
    await expect(asked).rejects.toThrow(AskingStopped);
    expect(raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001b[?25l'));
  }
});
