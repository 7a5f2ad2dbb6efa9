import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkBudgets } from '../budgets/check-budgets.ts';
import { checkLighthouse } from '../lighthouse/check-lighthouse.ts';
import { checkHtml } from './check-html.ts';
import { checkLinks } from './check-links.ts';
import { countCheck, countTests, type Counts } from './counts.ts';
import { runScript, runTool, type Print } from './run-tool.ts';

/** One part of the suite. */
export interface Part {
  readonly name: string;
  /** Name of an earlier part that must have passed. */
  readonly needs?: string;
  /** Whether it keeps one core busy and says little: two such parts run at a time. */
  readonly isNarrow?: boolean;
  /** Prints by `print` where it is given; only narrow parts are asked to. */
  run(print?: Print): Promise<Counts>;
}

/** Where the suite builds the real content: not into `dist`, which may be being served. */
const SITE = resolve('.cache', 'suite', 'site');
const REPORTS = resolve('.cache', 'suite', 'reports');

/** Every part, fast ones first. */
export const PARTS: readonly Part[] = [
  narrow('content', (print) => runScript('scripts/check.ts', [], { print })),
  narrow('lint', (print) => runTool('eslint', ['.', '--max-warnings', '0'], { print })),
  narrow('formatting', (print) => runTool('prettier', ['--check', '--log-level', 'warn', '.'], { print })),
  narrow('imports', (print) => runTool('depcruise', ['src', 'scripts', 'tests', '--config', '.dependency-cruiser.mjs'], { print })),
  narrow('types', (print) => runTool('tsc', ['-p', '.'], { print })),
  narrow('types of pages', (print) => runTool('astro', ['check'], { print })),
  { name: 'unit', run: runUnitTests },
  { name: 'build', run: check(() => runScript('scripts/build.ts', [], { environment: { PAIRWISE_OUT: SITE } })) },
  { name: 'html', needs: 'build', run: check(() => checkHtml(SITE)) },
  { name: 'links', needs: 'build', run: check(() => checkLinks(SITE)) },
  { name: 'budgets', needs: 'build', run: check(() => checkBudgets(SITE)) },
  { name: 'lighthouse', needs: 'build', run: check(() => checkLighthouse(SITE)) },
  { name: 'end-to-end', run: runBrowserTests },
];

function narrow(name: string, run: (print?: Print) => Promise<boolean>): Part {
  return { name, isNarrow: true, run: async (print) => countCheck(await run(print)) };
}

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
  const hasPassed = await runTool('playwright', ['test', '--reporter=dot,json'], { environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return countTests(report, hasPassed);
}

/** A report of an earlier run must not be counted for a run that wrote none. */
async function freshReport(name: string): Promise<string> {
  const file = resolve(REPORTS, name);
  await rm(file, { force: true });
  return file;
}
