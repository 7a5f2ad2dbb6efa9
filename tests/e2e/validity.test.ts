import { resolve } from 'node:path';
import { findMachineFaults } from '../validate/check-machine-files.ts';
import { findPageFaults } from '../validate/check-pages.ts';
import { findNuFaults, hasJava } from '../validate/nu-checker.ts';
import { readSite } from '../validate/read-site.ts';
import { expect, test } from './test.ts';

const SITE = resolve(process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e', 'site');

// One after another, so that at most one worker is kept from the browser's tests; Java alone takes many seconds where others want the cores.
test.describe.configure({ mode: 'default', timeout: 180_000 });

test('pages of hostile, long and empty records are valid by the Nu checker', async () => {
  test.skip(!hasJava(), 'There is no Java here to run the Nu checker with.');
  expect(await findNuFaults(SITE)).toEqual([]);
});

test('their heads, links and pictures are held to what those of the site are', async () => {
  expect(await findPageFaults(await readSite(SITE))).toEqual([]);
});

test('their JSON-LD, sitemap, feeds and data are valid', async () => {
  expect(await findMachineFaults(await readSite(SITE))).toEqual([]);
});
