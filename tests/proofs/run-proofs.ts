import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { countTests } from '../suite/counts.ts';
import { runTool } from '../suite/run-tool.ts';
import { formatTextTable } from '../suite/text-table.ts';

/** What Vitest's JSON report says of each test; a proof tells in `meta` what it has done. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          title: z.string(),
          ancestorTitles: z.array(z.string()),
          status: z.string(),
          duration: z.number().nullish(),
          meta: z.object({ done: z.string().optional() }),
        }),
      ),
    }),
  ),
});

const REPORT = resolve('.cache', 'suite', 'reports', 'proofs-long.json');

/** What is proven beside the other tests of its folder stands by name. */
const FILES = [
  'tests/proofs/',
  'tests/unit/service/mail/sender-crash.test.ts',
  'tests/unit/catalog/reading/markdown/plain-paragraphs.test.ts',
  'tests/unit/catalog/reading/record-cache/kept-reading.test.ts',
];

/** Each kill of a sender is followed by a mail whose lease has to run out. */
const LONG = { PROOFS: 'long', MAIL_KILLS: '20' };

/** Runs every proof in its long form, prints a table of what was done, and tells whether all hold. */
export async function runProofs(): Promise<boolean> {
  await mkdir(dirname(REPORT), { recursive: true });
  await rm(REPORT, { force: true });
  const args = ['run', ...FILES, '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const hasPassed = await runTool('vitest', args, { environment: LONG });
  const { testResults } = reportSchema.parse(JSON.parse(await readFile(REPORT, 'utf8')));
  const rows = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, ancestorTitles, status, duration, meta }) => [
      [...ancestorTitles, title].filter((part) => part !== '').join(': '),
      status,
      `${((duration ?? 0) / 1000).toFixed(1)} s`,
      meta.done ?? '',
    ]),
  );
  console.log(`\n${formatTextTable([['proof', 'result', 'time', 'done'], ...rows])}`);
  const { failed } = await countTests(REPORT, hasPassed);
  return failed === 0;
}
