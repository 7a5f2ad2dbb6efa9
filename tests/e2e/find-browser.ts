import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackBrowser } from './unpack-browser.ts';

/** A Chromium to drive, and what it needs of its environment. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Finds a Chromium: the one that `PAIRWISE_CHROMIUM` names, Playwright's own, one on the PATH, or the packed one that npm installed. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['PAIRWISE_CHROMIUM'];
  if (named && !existsSync(named)) throw new Error(`PAIRWISE_CHROMIUM is ${JSON.stringify(named)}, and there is no such file.`);
  const executablePath = named || findInstalled();
  if (executablePath) return { executablePath, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error('No browser was found: name a Chromium in PAIRWISE_CHROMIUM, or run: npx playwright install chromium');
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [chromium.executablePath(), ...onPath].find((path) => existsSync(path));
}
