import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRecord } from '#src/editing/new/create-record.ts';
import { CASES, TODAY, withContent } from '../../../content/content-folder.ts';
import { add, GAMMA } from './new-command.ts';
import { playTerminal } from './terminal.ts';

function listFiles(folder: string): Promise<readonly string[]> {
  return readdir(folder, { recursive: true }).then((names) => names.sort());
}

describe('refuses, and writes nothing', () => {
  const unwritten = 'Nothing was written.';
  test.each([
    [['tool'], ['Flags are missing: --name, --category, --homepage. In a terminal, npm run new asks for what is missing.', unwritten]],
    [
      ['tool', '百度', ...GAMMA.slice(2)],
      ['--slug: No slug can be made of this name: give one, such as --slug my-tool.', unwritten],
    ],
    [
      ['tool', 'Alpha', ...GAMMA.slice(2)],
      ['--slug: The slug `alpha` is taken by content/tools/alpha/tool.md (Alpha).', unwritten],
    ],
    [
      [...GAMMA, '--slug', 'a-vs-b'],
      [
        '--slug: The slug is `a-vs-b`, expected lower-case letters, digits and single hyphens, without -vs- and no vs at either end.',
        unwritten,
      ],
    ],
    [
      [
        'tool',
        'Gamma',
        '--category',
        'model',
        '--homepage',
        'gamma.example',
        '--entry',
        'gratis',
        '--license',
        'apache-2',
        '--review',
        'bilder:1:ship',
      ],
      [
        '--category: There is no category called `model`. Did you mean `models`?',
        '--homepage: The homepage is `gamma.example`, expected an https address such as https://example.org/page. Write it as https://gamma.example, if that leads there.',
        '--entry: The way in is `gratis`, expected free, freemium, paid or contact.',
        '--license: There is no licence `apache-2` in the SPDX list. Did you mean `Apache-2.0`?',
        '--review: There is no persona called `bilder`. Did you mean `builder`?',
        unwritten,
      ],
    ],
    [
      [...GAMMA, '--plan', 'Pro:20', '--spec', 'contextWindow=8k', '--review', 'builder:101:ship', '--verified', '2026-11-22'],
      [
        '--verified: The day 2026-11-22 lies in the future.',
        '--plan: Say what the price of Pro is paid for, such as Pro:20:month.',
        '--spec: The spec contextWindow is `8k`, expected a number. Write the number alone: 8.',
        '--review: The score is 101, expected a whole number from 0 to 100.',
        unwritten,
      ],
    ],
    [[...GAMMA, '--categry', 'x'], ['There is no flag --categry. Did you mean --category?']],
    [['tol'], ['There is nothing called tol to add. Did you mean tool?']],
    [[], ['Say what to add: npm run new -- tool|review|category|persona|note. See npm run new -- --help.']],
    [
      ['review', 'alfa', 'builder', '--score', '50', '--verdict', 'ship'],
      ['--tool: There is no tool called `alfa`. Did you mean `alpha`?', unwritten],
    ],
    [
      ['review', 'alpha', 'builder', '--score', '50', '--verdict', 'ship'],
      [
        '--persona: This persona has reviewed the tool already: content/tools/alpha/reviews/builder.md. Change it there, and keep the old take in its history.',
        unwritten,
      ],
    ],
    [
      ['persona', 'Builder'],
      ['--id: The id `builder` is taken by content/personas/builder.md.', unwritten],
    ],
    [
      ['persona', 'Buyer', '--order', '2'],
      ['--order: The order 2 is taken by personas/skeptic.md (Skeptic).', unwritten],
    ],
    [
      ['tool', '\u{1f389}', '--category', 'models'],
      [
        '--slug: No slug can be made of this name: give one, such as --slug my-tool.',
        'A flag is missing: --homepage. In a terminal, npm run new asks for what is missing.',
        unwritten,
      ],
    ],
    [
      ['tool', ' vs', ...GAMMA.slice(2)],
      [
        '--name: The name is ` vs`, expected one line of at most 80 characters. Write it in one line, without a space before or after it.',
        unwritten,
      ],
    ],
    [
      [
        ...[...GAMMA, '--review', 'nobody:80:ship', '--review', 'skeptic:80', '--review', 'builder:1:ship', '--review', 'builder:2:ship'],
        ...['--spec', 'foo=1', '--spec', 'openWeights=maybe', '--plan', 'Pro:20 dollars:month', '--plan', 'Team:20', '--source', ''],
        ...['--covers', 'pricing', '--covers', 'specs'],
      ],
      [
        '--plan: The price of Pro is `20 dollars`, expected a number from 0 up or contact. Write the number alone: 20.',
        '--plan: Say what the price of Team is paid for, such as Team:20:month.',
        '--source: The address of the page is empty, expected an address such as https://example.org/page.',
        '--covers: It is given 2 times, and --source not at all: give it at most once for each source.',
        '--spec: There is no spec of its categories called `foo`. Known are contextWindow, openWeights, inputs, runsOn, cutoff.',
        '--spec: The spec openWeights is `maybe`, expected true or false.',
        '--review: There is no persona called `nobody`. Known are builder, skeptic.',
        '--review: Say it as skeptic:SCORE:VERDICT, such as skeptic:80:ship.',
        '--review: There are two reviews by builder.',
        unwritten,
      ],
    ],
    [
      ['category', 'Stores', '--order', '1', '--spec', 'size:nmber:Size', '--spec', 'speed'],
      [
        '--order: The order 1 is taken by categories/models.md (Models).',
        '--spec: The kind of size is `nmber`, expected number, text, boolean, list or date. Did you mean `number`?',
        '--spec: Say it as speed:KIND:LABEL, such as size:number:Size, or as the key alone of one that another category has.',
        unwritten,
      ],
    ],
    [
      ['category', 'Models'],
      ['--id: The id `models` is taken by content/categories/models.md.', unwritten],
    ],
    [
      ['category', 'Stores', '--spec', 'inputs:text:Inputs'],
      [
        '--spec: The kind of `inputs` is `list` in another category, and must be the same here: write the key alone, or choose another.',
        unwritten,
      ],
    ],
    [
      ['note', 'alpha', 'alpha'],
      ['--other: A note compares two tools, and this is the same one.', unwritten],
    ],
    [
      ['note', 'alpha', 'beta', '--body', 'A \u0007.'],
      ['comparisons/alpha-vs-beta.md: Here stands the control character U+0007. Remove it.', unwritten],
    ],
  ])('%j', async (args, lines) => {
    await withContent(async (folder) => {
      const before = await listFiles(folder);
      expect(await add(folder, ...args)).toEqual({ lines, isDone: false });
      expect(await listFiles(folder)).toEqual(before);
    });
  });

  test('a former slug of another tool, and a folder that is there', async () => {
    await withContent(async (folder) => {
      const record = await readFile(join(folder, 'tools/alpha/tool.md'), 'utf8');
      await writeFile(join(folder, 'tools/alpha/tool.md'), record.replace('specs:', 'aliases: [gamma]\nspecs:'));
      expect((await add(folder, ...GAMMA)).lines[0]).toBe(
        '--slug: The slug `gamma` is a former one of content/tools/alpha/tool.md, which it leads to for good.',
      );
      await cp(join(CASES, 'base/tools/beta/reviews'), join(folder, 'tools/delta/reviews'), { recursive: true });
      expect((await add(folder, ...GAMMA, '--slug', 'delta')).lines[0]).toBe(
        '--slug: The slug `delta` is taken by content/tools/delta/reviews/builder.md.',
      );
    });
  });

  test('a tool that every persona has reviewed, which is not offered either', async () => {
    await withContent(async (folder) => {
      const take = ['--score', '50', '--verdict', 'ship', '--body', 'So.'];
      await add(folder, 'review', 'alpha', 'skeptic', ...take);
      expect((await add(folder, 'review', 'alpha', 'builder', ...take)).lines).toEqual([
        '--tool: Both personas have reviewed Alpha; change a take in content/tools/alpha/reviews/.',
        unwritten,
      ]);
      await add(folder, 'review', 'beta', 'skeptic', ...take);
      const { input, output } = playTerminal([]);
      const asked = await createRecord(['review'], { folder, day: TODAY, terminal: { input, output }, cacheFolder: null });
      expect(asked).toEqual({ text: `Every persona has reviewed every tool.\n${unwritten}`, isDone: false });
    });
  });

  test('what would go over a file that nothing reads, or through a link out of the folder', async () => {
    await withContent(async (folder) => {
      await cp(join(CASES, 'base/site.yaml'), join(folder, 'tools/gamma'));
      expect((await add(folder, ...GAMMA, '--review', 'builder:80:ship')).lines).toEqual([
        'content/tools/gamma is there already; nothing was written.',
      ]);
      await symlink('..', join(folder, 'comparisons'));
      expect((await add(folder, 'note', 'alpha', 'beta')).lines).toEqual([
        'content/comparisons leads out of the content folder; nothing was written.',
      ]);
      expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^\.new-/));
    });
  });
});
