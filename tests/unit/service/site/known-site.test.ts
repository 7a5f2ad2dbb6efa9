import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSite } from '#src/service/site/known-tools.ts';
import { SITE_DATA } from '../small-site.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await mkdir(join(folder, 'data', 'v1'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const writeIndex = (index: unknown): Promise<void> => writeFile(join(folder, 'data', 'v1', 'tools.json'), JSON.stringify(index));

test('tells what a site says of itself, anew when it is built anew', async () => {
  const site = openSite(folder);
  expect(await site.readSite()).toBeNull();
  await writeIndex(SITE_DATA);
  const tools = { slugs: new Set(['alpha', 'beta', 'gamma']), aliases: new Map([['alfa', 'alpha']]) };
  const known = { name: 'Pairwise', url: 'https://pairwise.example', hasVotes: true, hasNewsletter: true, tools };
  expect(await site.readSite()).toEqual(known);
  expect(await site.readSite()).toBe(await site.readSite());
  await writeIndex({ ...SITE_DATA, site: { ...SITE_DATA.site, newsletter: false } });
  expect(await site.readSite()).toEqual({ ...known, hasNewsletter: false });
});

test('knows the tools of a site that says nothing of itself', async () => {
  const { site: _site, ...index } = SITE_DATA;
  await writeIndex(index);
  const opened = openSite(folder);
  expect([await opened.readSite(), (await opened.readTools())?.slugs]).toEqual([null, new Set(['alpha', 'beta', 'gamma'])]);
});
