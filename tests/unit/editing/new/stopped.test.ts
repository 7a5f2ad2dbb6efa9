import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRecord } from '#src/editing/new/create-record.ts';
import { TODAY, withContent } from '../../../content/content-folder.ts';
import { play, stopAt, TOOL } from './dialogue.ts';
import { KEYS, playTerminal, type Move } from './terminal.ts';

const { enter, down, stop, end } = KEYS;

/** Takes the words of a command apart as a shell does. */
function readWords(command = ''): readonly string[] {
  const words = execFileSync('sh', ['-c', `printf '%s\\0' ${command.trim()}`], { encoding: 'utf8' });
  return words.split('\0').slice(0, -1);
}

describe('writes nothing when it is stopped,', () => {
  const NOTHING = 'Nothing was written.';

  test('at its first questions, or when the terminal goes away', async () => {
    await withContent(async (folder) => {
      const before = await readdir(folder, { recursive: true });
      for (const question of ['What would you like to add?', 'What is the tool called?']) {
        expect(await play(folder, [], stopAt(question, stop))).toMatchObject({ isDone: false, text: NOTHING, left: [] });
      }
      const { input, output } = playTerminal([]);
      const asking = createRecord([], { folder, day: TODAY, terminal: { input, output }, cacheFolder: null });
      input.end();
      expect(await asking).toEqual({ isDone: false, text: NOTHING });
      expect(await readdir(folder, { recursive: true })).toEqual(before);
    });
  });

  test.each([
    ['On which shelf does it stand?', stop, "tool Gamma --slug gamma --tagline 'Answers at once'"],
    [
      'A page that backs the facts',
      end,
      "tool Gamma --slug gamma --tagline 'Answers at once' --category models --homepage https://gamma.example --entry freemium --summary 'Free up to 1,000 calls' --plan Pro:20:month --pricing-source https://gamma.example/prices",
    ],
  ])('and gives the command that goes on from there: %s', async (...[question, key, command]) => {
    await withContent(async (folder) => {
      const { text } = await play(folder, [], stopAt(question, key));
      expect(text).toBe(
        [NOTHING, 'This command goes on from there; with --yes at its end it asks nothing more:', `  npm run new -- ${command}`].join('\n'),
      );
    });
  });

  test('and gives the command that writes the same files, when all was answered', async () => {
    const take = { chunk: '\u001b[200~It\'s small.\n\n- "Runs" `$HOME`\u001b[201~' };
    const before = TOOL.slice(
      0,
      TOOL.findIndex(([shown]) => shown === 'Builder: the take'),
    );
    const moves: readonly Move[] = [...before, ['Builder: the take', take], ['$HOME', enter], ...TOOL.slice(before.length + 1, -1)];
    const [question] = TOOL.at(-1) ?? [''];
    const read = (folder: string): Promise<readonly string[]> =>
      Promise.all(
        ['tool.md', 'reviews/builder.md', 'reviews/skeptic.md'].map((name) => readFile(join(folder, 'tools/gamma', name), 'utf8')),
      );
    const command = await withContent(async (folder) => {
      const { text, left } = await play(folder, [], [...moves, [question, `${down}${enter}`], ['What instead?', `stop${enter}`]]);
      expect(left).toEqual([]);
      const [nothing, , ...lines] = text.split('\n');
      expect(nothing).toBe(NOTHING);
      return lines.join('\n');
    });
    const [byAnswers, byCommand] = await Promise.all([
      withContent(async (folder) => {
        await play(folder, [], [...moves, [question, enter]]);
        return read(folder);
      }),
      withContent(async (folder) => {
        const [, , , , ...words] = readWords(command);
        const { text } = await play(folder, words, []);
        expect(text).toContain('Wrote ');
        return read(folder);
      }),
    ]);
    expect(byCommand).toEqual(byAnswers);
    expect(byCommand[1]).toContain('\nIt\'s small.\n\n- "Runs" `$HOME`\n');
  });
});

test('shows what it is about to write, and more of it on demand, and writes after a No and a second thought', async () => {
  await withContent(async (folder) => {
    const body = Array.from({ length: 60 }, (_, index) => `Line ${index + 1}.`).join('\n');
    const { left, isDone, shown } = await play(
      folder,
      ['note', 'beta', 'alpha', '--pick', 'depends', '--body', body],
      [
        ['Write this file?', `${down}${enter}`],
        ['What instead?', `show${enter}`],
        ['Line 60.', `change${enter}`],
      ],
    );
    const [preview = ''] = shown.split('Write this file?');
    expect(preview).toContain('/comparisons/alpha-vs-beta.md\n│  ---\n│  pick: depends\n');
    expect(preview).toContain('│  Line 36.\n│  … and 24 further lines\n');
    expect({ left, isDone }).toEqual({ left: [], isDone: true });
    expect(await readFile(join(folder, 'comparisons/alpha-vs-beta.md'), 'utf8')).toContain('\nLine 60.\n');
  });
});
