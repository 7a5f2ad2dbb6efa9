import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANY_POLICY, PAGE_POLICY } from '#src/service/site/content-policy.ts';
import { serveFiles, type ServedFiles } from './served-files.ts';

const FILES = {
  'site/index.html': '<h1>Home</h1>',
  'site/404.html': '<h1>No such page</h1>',
  'site/compare/a-vs-b/index.html': '<h1>A vs B</h1>',
  'site/compare/a-vs-b.md': '# A vs B',
  'site/data/v1/site.json': '{}',
  'site/pagefind/index/en.pf_index': 'index',
  'site/pagefind/wasm.wasm': 'wasm',
  'site/logos/a.svg': '<svg/>',
  'site/_astro/page.abc123.css': 'h1{}',
  'site/_redirects': '',
  'site/_headers': '',
  'site/.nojekyll': '',
  'secret.txt': 'secret',
};
let served: ServedFiles;
const ask: ServedFiles['ask'] = (path, options) => served.ask(path, options);

beforeAll(async () => (served = await serveFiles(FILES)));
afterAll(() => served.close());

test.each([
  ['/', 'text/html; charset=utf-8', '<h1>Home</h1>'],
  ['/compare/a-vs-b/', 'text/html; charset=utf-8', '<h1>A vs B</h1>'],
  ['/compare/a-vs-b.md', 'text/markdown; charset=utf-8', '# A vs B'],
  ['/data/v1/site.json', 'application/json', '{}'],
  ['/pagefind/index/en.pf_index', 'application/octet-stream', 'index'],
  ['/pagefind/wasm.wasm', 'application/wasm', 'wasm'],
])('serves %s as %s', async (path, type, body) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
  expect([answer.headers['cache-control'], answer.headers['x-content-type-options']]).toEqual(['no-cache', 'nosniff']);
});

test('lets what carries a hash in its name be kept for a year', async () => {
  const { headers } = await ask('/_astro/page.abc123.css');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await ask('/_astro/gone.css')).headers['cache-control']).toBe('no-cache');
});

test.each(['/logos/a.svg', '/%6Cogos/a.svg', '/logos/a.sv%67'])('sandboxes the drawing at %s', async (path) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type'], headers['content-security-policy']]).toEqual([
    200,
    'image/svg+xml; charset=utf-8',
    `${ANY_POLICY}, default-src 'none'; style-src 'unsafe-inline'; sandbox`,
  ]);
});

test('does not sandbox pages, that of a missing drawing included', async () => {
  const policies = [await ask('/'), await ask('/logos/b.svg')].map(({ status, headers }) => [status, headers['content-security-policy']]);
  expect(policies).toEqual([
    [200, `${ANY_POLICY}, ${PAGE_POLICY}`],
    [404, `${ANY_POLICY}, ${PAGE_POLICY}`],
  ]);
});

test('leads a page without its slash to the one address, query kept', async () => {
  const { status, headers } = await ask('/compare/a-vs-b?from=feed');
  expect([status, headers.location]).toEqual([301, '/compare/a-vs-b/?from=feed']);
});

test.each(['/nothing/', '/nothing', '/compare/', '/compare', '/compare/a-vs-b.md/'])('answers %s with the 404 page', async (path) => {
  const { status, headers, body } = await ask(path);
  expect([status, headers['content-type'], body]).toEqual([404, 'text/html; charset=utf-8', '<h1>No such page</h1>']);
});

test.each([
  '/_redirects',
  '/_headers',
  '/.nojekyll',
  '/_HEADERS',
  '/%5Fheaders',
  '/%2Enojekyll',
  '//_headers',
  '/_headers/',
  '/./_headers',
])('keeps what hosts read to itself at %s', async (path) => {
  const { status, headers, body } = await ask(path);
  expect([status, headers['content-type'], body]).toEqual([404, 'text/html; charset=utf-8', '<h1>No such page</h1>']);
});

test.each([
  '/%',
  '/%zz',
  '/%ff/',
  '/%00',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/compare/../../secret.txt',
  '//example.com',
  '//example.com/%2f..',
])('gives nothing away to %s', async (path) => {
  const { status, headers, body } = await ask(path);
  expect([status, headers.location, body]).toEqual([404, undefined, '<h1>No such page</h1>']);
});

test.each(['/..\\secret.txt', '/\\example.com'])('refuses %s, which is no address', async (path) => {
  const { status, headers, body } = await ask(path);
  expect([status, headers.location, body]).toEqual([
    400,
    undefined,
    '{"title":"Bad Request","status":400,"detail":"The request is not one of HTTP/1.1 that can be understood."}',
  ]);
});

test('finds nothing under a name too long for the file system', async () => {
  expect((await ask(`/${'a'.repeat(5000)}`)).status).toBe(404);
});

test('answers a copy that is still good with 304 and no body', async () => {
  const { headers } = await ask('/compare/a-vs-b/');
  const again = await ask('/compare/a-vs-b/', { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect([again.status, again.body, again.headers['cache-control']]).toEqual([304, '', 'no-cache']);
});

test('answers HEAD with the headers alone', async () => {
  const { status, headers, body } = await ask('/', { method: 'HEAD' });
  expect([status, headers['content-type'], headers['content-length'], body]).toEqual([200, 'text/html; charset=utf-8', '13', '']);
  expect(headers.etag).toBe((await ask('/')).headers.etag);
});

test('answers who asks for a part with the whole', async () => {
  const { status, headers, body } = await ask('/', { headers: { Range: 'bytes=0-3', 'If-Range': '"another"' } });
  expect([status, headers['content-range'], body]).toEqual([200, undefined, '<h1>Home</h1>']);
});

test('takes no other methods', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(404);
});
