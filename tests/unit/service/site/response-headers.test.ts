import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEADER_RULES, headersFor } from '#src/service/site/response-headers.ts';
import { THEME_SCRIPT } from '#src/views/theme-script.ts';
import { serveFiles, type ServedFiles } from './served-files.ts';

const ANY = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const every = {
  'Content-Security-Policy': ANY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const hash = createHash('sha256').update(THEME_SCRIPT).digest('base64');
const page = {
  ...every,
  'Content-Security-Policy': `${ANY}, default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'; style-src 'self'; img-src 'self'; connect-src 'self'`,
};
const form = {
  ...every,
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': `${ANY}, default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' blob: data: https:; connect-src 'self' data: https:`,
};
const open = { 'Access-Control-Allow-Origin': '*' };
const unlisted = { 'X-Robots-Tag': 'noindex' };
const drawing = { ...every, 'Content-Security-Policy': `${ANY}, default-src 'none'; style-src 'unsafe-inline'; sandbox` };

test.each([
  ['/', page],
  ['/tools/simdjson/', page],
  ['/tools/amd/', page],
  ['/404.html', page],
  ['/compare/custom/', page],
  ['/panel-and-readers/', page],
  ['/parts/tray/', page],
  ['/api/votes', every],
  ['/admin/', form],
  ['/admin/cms/index.js', form],
  ['/favicon.svg', every],
  ['/share/site.png', every],
  ['/_astro/page.abc.js', { ...every, 'Cache-Control': 'public, max-age=31536000, immutable' }],
  ['/logos/alpha.svg', drawing],
  ['/LOGOS/alpha.SVG', drawing],
  ['/badges/alpha.svg', { ...drawing, ...open }],
  ['/tools/alpha.json', { ...page, ...open, ...unlisted }],
  ['/tools/feed.json', { ...page, ...open, ...unlisted }],
  ['/data/v1/tools/alpha.json', { ...page, ...open, ...unlisted }],
  ['/schemas/tool.schema.json', { ...every, ...open, ...unlisted }],
  ['/data/v1/scores.csv', { ...page, ...open, ...unlisted }],
  ['/compare/a-vs-b.md', { ...page, ...open, ...unlisted, 'Content-Type': 'text/markdown; charset=utf-8' }],
  ['/categories/engines.md', { ...page, ...open, ...unlisted, 'Content-Type': 'text/markdown; charset=utf-8' }],
  ['/data/v1/tools.xml', { ...page, ...open, ...unlisted }],
  ['/sitemap-index.xml', { ...every, ...open }],
  ['/sitemaps/tools-1.xml', { ...every, ...open }],
  ['/llms.txt', { ...every, ...open }],
  ['/feed.xml', { ...every, ...open, 'Content-Type': 'application/atom+xml; charset=utf-8' }],
  ['/feed.json', { ...every, ...open, ...unlisted, 'Content-Type': 'application/feed+json; charset=utf-8' }],
  ['/tools/alpha/feed.xml', { ...page, ...open, 'Content-Type': 'application/atom+xml; charset=utf-8' }],
  ['/categories/x/feed.json', { ...page, ...open, ...unlisted, 'Content-Type': 'application/feed+json; charset=utf-8' }],
])('gives %s its headers', (path, headers) => {
  expect(headersFor(path)).toEqual(headers);
});

test('says nothing twice that may not be said twice', () => {
  const part = fc.constantFrom('tools', 'categories', 'data', 'v1', '_astro', 'logos', 'badges', 'sitemaps', 'a', 'feed', '..', '\n');
  const ending = fc.constantFrom(
    '/',
    '',
    '.json',
    '.md',
    '.csv',
    '.xml',
    '.svg',
    '/feed.xml',
    '/feed.json',
    '/llms.txt',
    '.json.md',
    '.svg.xml',
  );
  fc.assert(
    fc.property(fc.array(part), ending, (parts, end) => {
      const twice = Object.entries(headersFor(`/${parts.join('/')}${end}`)).filter(([name, value]) => {
        const said = HEADER_RULES.flatMap(({ headers }) => (headers[name] === undefined ? [] : [headers[name]]));
        return name !== 'Content-Security-Policy' && !said.includes(value);
      });
      expect(twice).toEqual([]);
    }),
  );
});

const FILES = {
  'site/404.html': '<h1>No such page</h1>',
  'site/compare/alpha-vs-beta.md': '# A page',
  'site/feed.xml': '<feed/>',
  'site/tools/alpha/feed.json': '{}',
  'site/tools/alpha.json': '{}',
  'site/data/v1/tools.json': '{"tools":[{"slug":"alpha","aliases":["alfa"]}]}',
};
let served: ServedFiles;

beforeAll(async () => (served = await serveFiles(FILES)));
afterAll(() => served.close());

/** What tells other sites' programs and search engines what they may do, of an answer. */
async function rightsOf(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<readonly unknown[]> {
  const { status, headers } = await served.ask(path, options);
  return [status, headers['content-type'], headers['access-control-allow-origin'], headers['x-robots-tag']];
}

test('sends the headers of the table with every file', async () => {
  expect(await rightsOf('/compare/alpha-vs-beta.md')).toEqual([200, 'text/markdown; charset=utf-8', '*', 'noindex']);
  expect(await rightsOf('/compare/alpha-vs-beta.md', { method: 'HEAD' })).toEqual([200, 'text/markdown; charset=utf-8', '*', 'noindex']);
  expect(await rightsOf('/feed.xml')).toEqual([200, 'application/atom+xml; charset=utf-8', '*', undefined]);
  expect(await rightsOf('/tools/alpha/feed.json')).toEqual([200, 'application/feed+json; charset=utf-8', '*', 'noindex']);
});

test('lets a program of another site follow where a file has gone, and read that there is none', async () => {
  expect(await rightsOf('/tools/alfa.json')).toEqual([301, undefined, '*', 'noindex']);
  expect(await rightsOf('/tools/nobody.md')).toEqual([404, 'text/html; charset=utf-8', '*', undefined]);
});

test('answers a copy that is still good with the same rights', async () => {
  const { headers } = await served.ask('/tools/alpha.json');
  const again = await served.ask('/tools/alpha.json', { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect([again.status, again.headers['access-control-allow-origin'], again.body]).toEqual([304, '*', '']);
});

test('tells a browser that asks beforehand what another site may do', async () => {
  const { status, headers, body } = await served.ask('/tools/alpha.json', {
    method: 'OPTIONS',
    headers: { Origin: 'https://other.example', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' },
  });
  const named = [
    'allow',
    'access-control-allow-origin',
    'access-control-allow-methods',
    'access-control-allow-headers',
    'access-control-max-age',
  ];
  expect([status, body, ...named.map((name) => headers[name])]).toEqual([204, '', 'GET, HEAD, OPTIONS', '*', 'GET, HEAD', '*', '86400']);
});

test('opens no page to other sites', async () => {
  const { status, headers } = await served.ask('/compare/', { method: 'OPTIONS', headers: { Origin: 'https://other.example' } });
  expect([status, headers.allow, headers['access-control-allow-origin'], headers['access-control-allow-methods']]).toEqual([
    204,
    'GET, HEAD, OPTIONS',
    undefined,
    undefined,
  ]);
});
