import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How many tests or checks held, and how many did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Counts of a check that is one thing: it holds or it does not. */
export function countCheck(hasPassed: boolean): Counts {
  return hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Sums counts up. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 });
}

const vitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform((report) => {
    // A file that throws before its first test holds none that could fail.
    const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
  });

const playwrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }), errors: z.array(z.unknown()) })
  .transform(({ stats, errors }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }));

const report = z.union([vitestReport, playwrightReport]);

/**
 * Counts the tests of a run from the JSON report that Vitest or Playwright wrote. A run that failed counts at least one failure, whatever
 * its report says, and also when there is none.
 */
export async function countTests(reportFile: string, hasPassed: boolean): Promise<Counts> {
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  const counts = text === null ? countCheck(false) : report.parse(JSON.parse(text));
  return hasPassed ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}
