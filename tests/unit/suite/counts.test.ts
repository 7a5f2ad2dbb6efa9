import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countTests, sumCounts } from '../../suite/counts.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function writeReport(report: object): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(report));
  return file;
}

const vitest = (changed: object = {}) => ({ numPassedTests: 7, numFailedTests: 0, testResults: [], ...changed });
const playwright = (changed: object = {}, errors: object[] = []) => ({
  stats: { expected: 5, unexpected: 0, flaky: 0, ...changed },
  errors,
});

test('takes the counts of either report', async () => {
  expect(await countTests(await writeReport(vitest()), true)).toEqual({ passed: 7, failed: 0 });
  expect(await countTests(await writeReport(vitest({ numFailedTests: 2 })), false)).toEqual({ passed: 7, failed: 2 });
  expect(await countTests(await writeReport(playwright({ unexpected: 2, flaky: 1 })), false)).toEqual({ passed: 5, failed: 3 });
});

test('counts a file that broke before its first test, and an error outside of any', async () => {
  const broken = vitest({ testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(await countTests(await writeReport(broken), false)).toEqual({ passed: 7, failed: 1 });
  expect(await countTests(await writeReport(playwright({ expected: 0 }, [{ message: 'no browser' }])), false)).toEqual({
    passed: 0,
    failed: 1,
  });
});

test('counts one failure for a run that failed without saying of what, or wrote no report', async () => {
  expect(await countTests(await writeReport(vitest()), false)).toEqual({ passed: 7, failed: 1 });
  expect(await countTests(join(folder, 'absent.json'), false)).toEqual({ passed: 0, failed: 1 });
  expect(await countTests(join(folder, 'absent.json'), true)).toEqual({ passed: 0, failed: 1 });
});

test('sums up', () => {
  expect(sumCounts([])).toEqual({ passed: 0, failed: 0 });
  expect(
    sumCounts([
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
