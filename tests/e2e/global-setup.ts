import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { originOf, runService } from './run-service.ts';

const FOLDER = process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e';
const SITE = resolve(FOLDER, 'site');
const DATA = resolve(FOLDER, 'data');

/**
 * Builds the fixture content, serves it on a free port and finds a browser, once for all tests. Workers are started afterwards and learn of
 * both through the environment; `PAIRWISE_E2E_BUILT=1` takes the site of the last run as it is,
 * and `PAIRWISE_E2E_FOLDER` names another folder for a second run beside the first. Tests that vote have a service of their own
 * (own-service.ts), so that this one shows the same counts from first to last.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env['PAIRWISE_E2E_BUILT'] !== '1') buildFixture();
  const browser = await findBrowser();
  await rm(DATA, { recursive: true, force: true });
  const service = await runService({ output: SITE, data: DATA });
  process.env['PAIRWISE_E2E_URL'] = originOf(service);
  process.env['PAIRWISE_E2E_SITE'] = SITE;
  process.env['PAIRWISE_E2E_BROWSER'] = JSON.stringify(browser);
  return () => service.close();
}

function buildFixture(): void {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PAIRWISE_CONTENT: 'tests/e2e/content',
    PAIRWISE_OUT: SITE,
    PAIRWISE_SERVICE: 'on',
  };
  // The fixture names its own address, and tests expect it on the pages.
  delete environment['PAIRWISE_SITE_URL'];
  const { status } = spawnSync(process.execPath, [resolve('scripts', 'build.ts')], {
    env: environment,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The fixture content could not be built, see above.');
}
