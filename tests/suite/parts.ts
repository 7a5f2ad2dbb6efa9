import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkHtml } from './check-html.ts';
import { checkLinks } from './check-links.ts';
import { countCheck, countTests, type Counts } from './counts.ts';
import { runScript, runTool } from './run-tool.ts';

/** One part of the suite. */
export interface Part {
  readonly name: string;
  /** Name of an earlier part that must have passed. */
  readonly needs?: string;
  run(): Promise<Counts>;
}

/** Where the suite builds the real content: not into `dist`, which may be being served. */
const SITE = resolve('.cache', 'suite', 'site');
const REPORTS = resolve('.cache', 'suite', 'reports');

/** Every part, fast ones first. */
export const PARTS: readonly Part[] = [
  { name: 'formatting', run: check(() => runTool('prettier', ['--check', '--log-level', 'warn', '.'])) },
  { name: 'lint', run: check(() => runTool('eslint', ['.', '--max-warnings', '0'])) },
  { name: 'imports', run: check(() => runTool('depcruise', ['src', 'scripts', 'tests', '--config', '.dependency-cruiser.mjs'])) },
  { name: 'types of pages', run: check(() => runTool('astro', ['check'])) },
  { name: 'types', run: check(() => runTool('tsc', ['-p', '.'])) },
  { name: 'content', run: check(() => runScript('scripts/check.ts')) },
  { name: 'unit', run: runUnitTests },
  { name: 'build', run: check(() => runScript('scripts/build.ts', [], { PAIRWISE_OUT: SITE })) },
  { name: 'html', needs: 'build', run: check(() => checkHtml(SITE)) },
  { name: 'links', needs: 'build', run: check(() => checkLinks(SITE)) },
  { name: 'end-to-end', run: runBrowserTests },
];

function check(run: () => Promise<boolean>): () => Promise<Counts> {
  return async () => countCheck(await run());
}

async function runUnitTests(): Promise<Counts> {
  const report = await freshReport('unit.json');
  const hasPassed = await runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
  return countTests(report, hasPassed);
}

async function runBrowserTests(): Promise<Counts> {
  const report = await freshReport('end-to-end.json');
  const hasPassed = await runTool('playwright', ['test', '--reporter=dot,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countTests(report, hasPassed);
}

/** A report of an earlier run must not be counted for a run that wrote none. */
async function freshReport(name: string): Promise<string> {
  const file = resolve(REPORTS, name);
  await rm(file, { force: true });
  return file;
}
