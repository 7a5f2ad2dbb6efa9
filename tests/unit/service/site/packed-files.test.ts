import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFiles, type ServedFiles } from './served-files.ts';

const PAGE = `<h1>A vs B</h1>${'<p>One or the other.</p>'.repeat(50)}`;
const MISSING = `<h1>No such page</h1>${'<p>Look elsewhere.</p>'.repeat(50)}`;
const BR = brotliCompressSync(PAGE);
const GZ = gzipSync(PAGE);
const FILES = {
  'site/404.html': MISSING,
  'site/404.html.br': brotliCompressSync(MISSING),
  'site/404.html.gz': gzipSync(MISSING),
  'site/compare/a-vs-b/index.html': PAGE,
  'site/compare/a-vs-b/index.html.br': BR,
  'site/compare/a-vs-b/index.html.gz': GZ,
  'site/share/a.png': 'png',
};
const ADDRESS = '/compare/a-vs-b/';
let served: ServedFiles;

beforeAll(async () => (served = await serveFiles(FILES)));
afterAll(() => served.close());
beforeEach(async () => {
  for (const [path, content] of Object.entries(FILES)) await writeFile(join(served.site, '..', path), content);
});

function askPacked(path: string, accept: string, headers: Record<string, string> = {}): ReturnType<ServedFiles['ask']> {
  return served.ask(path, { headers: { 'Accept-Encoding': accept, ...headers } });
}

test.each([
  ['br', 'br', BR],
  ['gzip, deflate, br, zstd', 'br', BR],
  ['gzip', 'gzip', GZ],
  ['br;q=0.5, gzip;q=0.8', 'gzip', GZ],
  ['deflate', undefined, Buffer.from(PAGE)],
  ['identity', undefined, Buffer.from(PAGE)],
])('sends who accepts %s the page packed as %s', async (accept, encoding, bytes) => {
  const answer = await askPacked(ADDRESS, accept);
  const { headers } = answer;
  expect([answer.status, headers['content-encoding'], headers.vary, headers['content-type'], headers['content-length']]).toEqual([
    200,
    encoding,
    'Accept-Encoding',
    'text/html; charset=utf-8',
    String(bytes.length),
  ]);
  expect(answer.bytes).toEqual(bytes);
});

test('gives each encoding a validator of its own, and answers each copy that is still good', async () => {
  const tags = [];
  for (const accept of ['br', 'gzip', 'identity']) {
    const { headers } = await askPacked(ADDRESS, accept);
    const again = await askPacked(ADDRESS, accept, { 'If-None-Match': `"other", W/${headers.etag ?? ''}` });
    expect([again.status, again.body, again.headers.etag, again.headers.vary, again.headers['cache-control']]).toEqual([
      304,
      '',
      headers.etag,
      'Accept-Encoding',
      'no-cache',
    ]);
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    tags.push(headers.etag);
  }
  expect(new Set(tags).size).toBe(3);
  expect((await askPacked(ADDRESS, 'br', { 'If-None-Match': tags[1] ?? '' })).status).toBe(200);
  expect((await askPacked(ADDRESS, 'br', { 'If-None-Match': '*' })).status).toBe(304);
});

test('answers HEAD as it would GET', async () => {
  const { status, headers, body } = await served.ask(ADDRESS, { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } });
  const whole = await askPacked(ADDRESS, 'br');
  const { date: _, ...described } = headers;
  const { date: __, ...expected } = whole.headers;
  expect([status, described, body]).toEqual([200, expected, '']);
});

test('says of what has one form alone that it does not vary', async () => {
  const { status, headers, body } = await askPacked('/share/a.png', 'br');
  expect([status, headers['content-encoding'], headers.vary, body]).toEqual([200, undefined, undefined, 'png']);
});

test('packs the page for what is not there too, and calls no copy of it good', async () => {
  const { status, headers, bytes } = await askPacked('/nothing/', 'br', { 'If-None-Match': '*' });
  expect([status, headers['content-encoding'], headers.vary, headers.etag, headers['content-type']]).toEqual([
    404,
    'br',
    'Accept-Encoding',
    undefined,
    'text/html; charset=utf-8',
  ]);
  expect(bytes).toEqual(FILES['site/404.html.br']);
});

test.each(['index.html.br', 'index.html.gz', 'index.html.BR', 'index.html%2Ebr', 'index.html.gz/'])(
  'serves no packed file by its own name %s',
  async (name) => {
    const { status, headers, body } = await served.ask(ADDRESS + name);
    expect([status, headers['content-type'], body]).toEqual([404, 'text/html; charset=utf-8', MISSING]);
  },
);

test('sends what a site that was built anew holds, whatever it remembers', async () => {
  const before = await askPacked(ADDRESS, 'br');
  const file = join(served.site, 'compare', 'a-vs-b', 'index.html.br');
  const changed = brotliCompressSync(PAGE.replace('A vs B', 'B vs A'));
  await writeFile(`${file}.new`, changed);
  await rename(`${file}.new`, file);
  const after = await askPacked(ADDRESS, 'br', { 'If-None-Match': before.headers.etag ?? '' });
  expect([after.status, after.bytes]).toEqual([200, changed]);
  await rm(file);
  const plain = await askPacked(ADDRESS, 'br');
  expect([plain.headers['content-encoding'], plain.headers.vary, plain.body]).toEqual([undefined, undefined, PAGE]);
  await rm(join(served.site, 'compare', 'a-vs-b', 'index.html'));
  expect((await askPacked(ADDRESS, 'br')).status).toBe(404);
});
