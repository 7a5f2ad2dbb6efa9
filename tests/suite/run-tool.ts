import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Print } from './print-in-order.ts';

/** How a tool runs. */
export interface Run {
  /** Environment variables, on top of this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Takes what the tool prints, piece by piece; without it, that goes where ours goes. */
  readonly print?: Print | undefined;
}

/** Tests start our scripts by the dozen: Node then keeps what it has made of their sources, which takes a third off each. */
const COMPILED = resolve('.cache', 'node');

/** Runs a script on this Node, and tells whether it ended well. */
export function runScript(script: string, args: readonly string[] = [], { environment, print }: Run = {}): Promise<boolean> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: print ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: COMPILED, ...environment },
    });
    if (print) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
    child.once('error', reject);
    child.once('close', (code) => resolvePromise(code === 0));
  });
}

/** Runs the command of an installed package as `runScript` does: no shell and no `.cmd` file, so that every system runs it alike. */
export function runTool(command: string, args: readonly string[], run: Run = {}): Promise<boolean> {
  return runScript(findCommand(command), args, run);
}

const PACKAGES: Readonly<Record<string, string>> = { depcruise: 'dependency-cruiser', tsc: 'typescript', playwright: '@playwright/test' };

function findCommand(command: string): string {
  const folder = resolve('node_modules', PACKAGES[command] ?? command);
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`The package in ${folder} has no command called ${command}.`);
  return resolve(folder, file);
}
