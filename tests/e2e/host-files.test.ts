import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './test.ts';

const SITE = resolve(process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e', 'site');

/** Status of an address that is followed nowhere. */
async function statusOf(request: APIRequestContext, path: string): Promise<number> {
  return (await request.head(path, { maxRedirects: 0 })).status();
}

test('redirects hosts from where nothing is to where something is, in one step', async ({ request }) => {
  const text = readFileSync(resolve(SITE, '_redirects'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toContain('/tools/alfa/ /tools/alpha/ 301');
  expect(lines).toContain('/compare/beta-cpp-vs-alpha/ /compare/alpha-vs-beta-cpp/ 301');
  expect(lines).toContain('/compare/alpha-vs-zeta/ /compare/custom/?t=alpha,zeta 302');
  for (const line of lines) {
    const [from = '', to = '', status] = line.split(' ');
    expect([line, await statusOf(request, to)]).toEqual([line, 200]);
    // The server follows the same rules, from the data of the site.
    const led = await request.get(from, { maxRedirects: 0 });
    expect([from, led.headers()['location'], String(led.status())]).toEqual([from, to, status]);
  }
});
