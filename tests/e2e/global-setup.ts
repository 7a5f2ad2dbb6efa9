import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { listen } from '#src/service/listen.ts';
import { serveSite } from '#src/service/serve-site.ts';
import { findBrowser } from './find-browser.ts';

const SITE = resolve(process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e', 'site');

/**
 * Builds the fixture content, serves it on a free port and finds a browser, once for all tests. Workers are started afterwards and learn of
 * both through the environment; `PAIRWISE_E2E_BUILT=1` takes the site of the last run as it is,
 * and `PAIRWISE_E2E_FOLDER` names another folder for a second run beside the first.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env['PAIRWISE_E2E_BUILT'] !== '1') buildFixture();
  const browser = await findBrowser();
  const server = await listen(serveSite(SITE), { host: '127.0.0.1', port: 0 });
  if (typeof server === 'string') throw new Error(server);
  process.env['PAIRWISE_E2E_URL'] = `http://127.0.0.1:${server.address.port}`;
  process.env['PAIRWISE_E2E_BROWSER'] = JSON.stringify(browser);
  return () => server.close();
}

function buildFixture(): void {
  const environment: NodeJS.ProcessEnv = { ...process.env, PAIRWISE_CONTENT: 'tests/e2e/content', PAIRWISE_OUT: SITE };
  // The fixture names its own address, and tests expect it on the pages.
  delete environment['PAIRWISE_SITE_URL'];
  const { status } = spawnSync(process.execPath, [resolve('scripts', 'build.ts')], {
    env: environment,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The fixture content could not be built, see above.');
}
