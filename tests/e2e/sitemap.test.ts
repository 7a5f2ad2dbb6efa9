import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { fileOf, listPages } from '../budgets/built-pages.ts';
import { findSitemapFaults, readSitemapIndex } from '../validate/sitemap-faults.ts';
import { expect, test } from './test.ts';

const SITE = resolve(process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e', 'site');
const ORIGIN = 'https://fixture.example';

interface Listed {
  readonly address: string;
  readonly day: string | undefined;
}

async function readParts(request: APIRequestContext): Promise<readonly string[]> {
  const index = await readSitemapIndex(await (await request.get('/sitemap-index.xml')).text());
  return Promise.all(index.map(async ({ url }) => (await request.get(url.replace(ORIGIN, ''))).text()));
}

function readEntries(xml: string): readonly Listed[] {
  return [...xml.matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?<\/url>/g)].map(([, address = '', day]) => ({
    address,
    day,
  }));
}

const readPage = (path: string) => readFile(join(SITE, fileOf(path)), 'utf8');

test('lists every built page that is not hidden, by its canonical address, and no other', async ({ request }) => {
  const listed = (await readParts(request)).flatMap(readEntries).map(({ address }) => address);
  const pages = await Promise.all((await listPages(SITE)).map(readPage));
  const canonical = pages
    .filter((html) => !html.includes('<meta name="robots" content="noindex"'))
    .map((html) => /<link rel="canonical" href="(.*?)"/.exec(html)?.[1]);
  expect(listed.toSorted()).toEqual(canonical.toSorted());
});

test('gives each page the day that its own structured data give', async ({ request }) => {
  const listed = (await readParts(request)).flatMap(readEntries);
  const days = await Promise.all(
    listed.map(async ({ address }) => {
      const html = await readPage(address.slice(ORIGIN.length));
      return { address, day: /"dateModified":"(.*?)"/.exec(html)?.[1] };
    }),
  );
  expect(listed).toEqual(days);
});

test('is valid by the schema of sitemaps.org', async ({ request }) => {
  for (const part of await readParts(request)) expect(await findSitemapFaults(part)).toEqual([]);
});

test('proves by a file of its own whose key it is', async ({ request }) => {
  const file = await request.get('/fixture-key.txt');
  expect([await file.text(), file.headers()['content-type']]).toEqual(['fixture-key', 'text/plain; charset=utf-8']);
});
