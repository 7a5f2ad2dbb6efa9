import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnose } from '#src/catalog/diagnostics/diagnostic.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { readCheckRequest } from '#src/editing/check/check-request.ts';
import { CHECK_USAGE } from '#src/editing/check/check-usage.ts';
import { listMendableFiles, runCheck } from '#src/editing/check/run-check.ts';
import { overlayCase, TODAY, withContent } from '../../../content/content-folder.ts';

/** Runs a check without a cache on a folder, which its output calls `content`. */
async function run(folder: string, ...args: readonly string[]) {
  const request = readCheckRequest([...args, '--no-cache']);
  if (typeof request === 'string') throw new Error(request);
  const outcome = await runCheck(request, { folder, today: TODAY });
  const { output, warnings, exitCode } = typeof outcome === 'string' ? { output: '', warnings: [outcome], exitCode: 2 } : outcome;
  return { output: output.replaceAll(showPath(folder), 'content'), warnings, exitCode };
}

/** Runs a check on the content with a case laid over it. */
async function runCase(name: string, ...args: readonly string[]) {
  return withContent(async (folder) => {
    await overlayCase(name, folder);
    return run(folder, ...args);
  });
}

test('takes warnings for errors when it is strict', async () => {
  const lax = await runCase('tool-without-review');
  const strict = await runCase('tool-without-review', '--strict');
  expect([lax.exitCode, strict.exitCode]).toEqual([0, 1]);
  expect(strict.output).toBe(lax.output.replaceAll(' warning ', ' error ').replace('0 errors, 1 warning', '1 error, 0 warnings'));
});

test('says how many faults it could mend by itself', async () => {
  await withContent(async (folder) => {
    const review = join(folder, 'tools/alpha/reviews/builder.md');
    await writeFile(review, '---\nscore: 180\nverdict: Ship\ndate: 2026/11/1\n---\nIt runs.\n');
    const { output, exitCode } = await run(folder);
    expect(exitCode).toBe(1);
    expect(output.slice(output.indexOf('2 tools'))).toBe(
      '2 tools, 2 reviews: 3 errors, 0 warnings.\n\n`npm run check -- --fix` mends 2 of them.',
    );
  });
});

test('reads no file again that it could not mend', () => {
  const at = (file: string) => ({ file, line: 1, column: 1 });
  const diagnostics = [
    diagnose('stale-facts', at('stale.md'), { message: 'Old.' }),
    diagnose('score-out-of-range', at('score.md'), { message: 'Too high.' }),
    diagnose('bad-date', at('day.md'), { message: 'No day.' }),
  ];
  expect([...listMendableFiles(diagnostics)]).toEqual(['day.md']);
});

test('mends what has one right answer, and says what is left', async () => {
  await withContent(async (folder) => {
    const review = join(folder, 'tools/alpha/reviews/builder.md');
    await writeFile(review, '---\nscore: 180\nverdict: Ship\ndate: 2026/11/1\n---\nIt runs.\n');
    expect(await run(folder, '--fix')).toEqual({
      output: `content/tools/alpha/reviews/builder.md:3 unknown-value
  \`Ship\` → \`ship\`

content/tools/alpha/reviews/builder.md:4 bad-date
  \`2026/11/1\` → \`2026-11-01\`

2 mends in 1 file.

content/tools/alpha/reviews/builder.md:2:8 error score-out-of-range
  The score is 180, expected a whole number from 0 to 100.

2 tools, 2 reviews: 1 error, 0 warnings.`,
      warnings: [],
      exitCode: 1,
    });
    expect(await readFile(review, 'utf8')).toBe('---\nscore: 180\nverdict: ship\ndate: 2026-11-01\n---\nIt runs.\n');
  });
});

test('keeps to the form that was asked for, whatever is wrong', async () => {
  const { output, exitCode } = await run('no-such-folder', '--format', 'json');
  expect(JSON.parse(output)).toMatchObject({ version: 1, errors: 1, diagnostics: [{ code: 'missing-folder' }] });
  expect(exitCode).toBe(1);
});

test('prints its usage, and explains a code', async () => {
  expect(await run('content', '--help')).toEqual({ output: CHECK_USAGE, warnings: [], exitCode: 0 });
  expect(await run('content', '--explain', 'trailing-space')).toEqual({
    output: 'A line ends with spaces or tabs that mean nothing.',
    warnings: [],
    exitCode: 0,
  });
  expect(await run('content', '--explain', 'bad-dat')).toEqual({
    output: '',
    warnings: ['There is no code called `bad-dat`. Did you mean `bad-date`?'],
    exitCode: 2,
  });
});
