import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Environment variables to set for a tool, on top of this process's own. */
export type Environment = Readonly<Record<string, string>>;

/** Runs a script on this Node, its output going where ours goes, and tells whether it ended well. */
export function runScript(script: string, args: readonly string[] = [], environment: Environment = {}): Promise<boolean> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolvePromise(code === 0));
  });
}

/** Runs the command of an installed package as `runScript` does: no shell and no `.cmd` file, so that every system runs it alike. */
export function runTool(command: string, args: readonly string[], environment: Environment = {}): Promise<boolean> {
  return runScript(findCommand(command), args, environment);
}

const PACKAGES: Readonly<Record<string, string>> = { depcruise: 'dependency-cruiser', tsc: 'typescript', playwright: '@playwright/test' };

function findCommand(command: string): string {
  const folder = resolve('node_modules', PACKAGES[command] ?? command);
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`The package in ${folder} has no command called ${command}.`);
  return resolve(folder, file);
}
