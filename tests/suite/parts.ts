import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CHECKS } from './checks.ts';
import { countCheck, countTests, type Counts } from './counts.ts';
import type { Print } from './print-in-order.ts';
import { runScript, runTool } from './run-tool.ts';

/** One part of the suite. */
export interface Part {
  readonly name: string;
  /** Name of an earlier part that must have passed. */
  readonly needs?: string;
  /**
   * When it runs: two narrow parts at a time, each of which keeps one core busy; then the wide ones alone, which keep all busy and hold
   * themselves to times; then the long ones, which mostly wait for a browser, beside all the others.
   */
  readonly pace?: 'narrow' | 'wide' | 'long';
  run(print: Print): Promise<Counts>;
}

/** Where the suite builds the real content: not into `dist`, which may be being served. */
const SITE = resolve('.cache', 'suite', 'site');
const REPORTS = resolve('.cache', 'suite', 'reports');

/** Every part, fast ones first; what they print stands in this order. */
export const PARTS: readonly Part[] = [
  narrow('content', (print) => runScript('scripts/check.ts', [], { print })),
  narrow('lint', (print) => runTool('eslint', ['.', '--max-warnings', '0'], { print })),
  narrow('formatting', (print) => runTool('prettier', ['--check', '--log-level', 'warn', '.'], { print })),
  narrow('imports', (print) => runTool('depcruise', ['src', 'scripts', 'tests', '--config', '.dependency-cruiser.mjs'], { print })),
  narrow('types', (print) => runTool('tsc', ['--project', '.'], { print })),
  // With a project of its own: `astro check` takes twice as long as the compiler for every other file it finds.
  narrow('types of pages', (print) => runTool('astro', ['check', '--tsconfig', 'tsconfig.pages.json'], { print })),
  { name: 'unit', pace: 'wide', run: (print) => runVitest(['tests/unit/', 'tests/content/'], 'unit.json', print) },
  { name: 'proofs', pace: 'wide', run: (print) => runVitest(['tests/proofs/'], 'proofs.json', print) },
  {
    name: 'build',
    // In front of the service, as `npm start` builds it: with every form that a page can have.
    run: async (print) => {
      const environment = { PAIRWISE_OUT: SITE, PAIRWISE_SERVICE: 'on' };
      return countCheck(await runScript('scripts/build.ts', [], { environment, print }));
    },
  },
  ...[...CHECKS.keys()].map(checkOfSite),
  { name: 'end-to-end', pace: 'long', run: runBrowserTests },
];

function narrow(name: string, run: (print: Print) => Promise<boolean>): Part {
  return { name, pace: 'narrow', run: async (print) => countCheck(await run(print)) };
}

/** In a process of its own, so that none holds up what the others print. */
function checkOfSite(name: string): Part {
  return { name, needs: 'build', run: async (print) => countCheck(await runScript('tests/suite/run-check.ts', [name, SITE], { print })) };
}

async function runVitest(folders: readonly string[], name: string, print: Print): Promise<Counts> {
  const report = await freshReport(name);
  const args = ['run', ...folders, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const hasPassed = await runTool('vitest', args, { print });
  return countTests(report, hasPassed);
}

async function runBrowserTests(print: Print): Promise<Counts> {
  const report = await freshReport('end-to-end.json');
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const hasPassed = await runTool('playwright', ['test', '--reporter=dot,json'], { environment, print });
  return countTests(report, hasPassed);
}

/** A report of an earlier run must not be counted for a run that wrote none. */
async function freshReport(name: string): Promise<string> {
  const file = resolve(REPORTS, name);
  await rm(file, { force: true });
  return file;
}
