import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFiles, type ServedFiles } from './served-files.ts';

const TOOLS = JSON.stringify({
  version: 1,
  tools: [
    { slug: 'alpha', name: 'Alpha', aliases: ['alfa'] },
    { slug: 'beta', name: 'Beta', aliases: [] },
    { slug: 'zeta', name: 'Zeta', aliases: [] },
  ],
});
const PAGE = '<h1>A page</h1>';
const FILES = {
  'site/404.html': '<h1>No such page</h1>',
  'site/compare/index.html': '<h1>All comparisons</h1>',
  'site/compare/custom/index.html': PAGE,
  'site/compare/alpha-vs-beta/index.html': PAGE,
  'site/compare/alpha-vs-beta.md': '# A page',
  'site/tools/alpha/index.html': PAGE,
  'site/tools/alpha/feed.xml': '<feed/>',
  'site/tools/alpha.json': '{}',
  'site/tools/beta/index.html': PAGE,
  'site/categories/one/index.html': PAGE,
  'site/personas/maker/index.html': PAGE,
  'site/badges/alpha.svg': '<svg/>',
  'site/data/v1/tools.json': TOOLS,
};
let served: ServedFiles;
const indexFile = (): string => join(served.site, 'data', 'v1', 'tools.json');

beforeAll(async () => (served = await serveFiles(FILES)));
beforeEach(() => writeFile(indexFile(), TOOLS));
afterAll(() => served.close());

/** Where an address leads in one step. */
async function lead(path: string, options: RequestInit = {}): Promise<readonly [number, string | null]> {
  const { status, headers } = await fetch(served.origin + path, { redirect: 'manual', ...options });
  return [status, headers.get('location')];
}

test.each([
  ['/compare/beta-vs-alpha/', '/compare/alpha-vs-beta/'],
  ['/compare/beta-vs-alpha', '/compare/alpha-vs-beta/'],
  ['/compare/alfa-vs-beta/', '/compare/alpha-vs-beta/'],
  ['/Compare/Beta-VS-Alpha/', '/compare/alpha-vs-beta/'],
  ['/compare/beta-vs-alpha.md', '/compare/alpha-vs-beta.md'],
  ['/compare/alpha-vs-alpha/', '/tools/alpha/'],
  ['/tools/alfa/', '/tools/alpha/'],
  ['/tools/alfa', '/tools/alpha/'],
  ['/tools/ALPHA/?from=feed', '/tools/alpha/?from=feed'],
  ['/compare/beta-vs-alpha/?w=21110', '/compare/alpha-vs-beta/?w=21110'],
  ['/tools/alfa?w=1', '/tools/alpha/?w=1'],
  ['/compare/alfa-vs-alpha?w=1', '/tools/alpha/?w=1'],
  ['/categories/ONE/', '/categories/one/'],
  ['/Categories/One?w=12', '/categories/one/?w=12'],
  ['/personas/MAKER/', '/personas/maker/'],
  ['/COMPARE/', '/compare/'],
  ['/COMPARE/Custom/?t=zeta', '/compare/custom/?t=zeta'],
  ['/tools/alfa.json', '/tools/alpha.json'],
  ['/tools/alfa/feed.xml', '/tools/alpha/feed.xml'],
  ['/badges/alfa.svg', '/badges/alpha.svg'],
])('leads %s for good to %s', async (from, to) => {
  expect(await lead(from)).toEqual([301, to]);
  expect(await lead(from, { method: 'HEAD' })).toEqual([301, to]);
});

test.each([
  ['/compare/alpha-vs-zeta/', '/compare/custom/?t=alpha,zeta'],
  ['/compare/zeta-vs-alfa', '/compare/custom/?t=zeta,alpha'],
  ['/compare/zeta-vs-alfa/?w=210&t=beta', '/compare/custom/?t=zeta,alpha&w=210'],
  ['/compare/?a=beta&b=alpha&w=210', '/compare/alpha-vs-beta/?w=210'],
  ['/compare/?a=beta&w=210&b=zeta', '/compare/custom/?t=beta,zeta&w=210'],
  ['/compare/?a=beta&b=alpha', '/compare/alpha-vs-beta/'],
  ['/compare/?a=zeta&b=Alfa', '/compare/custom/?t=zeta,alpha'],
  ['/compare/?a=alfa&b=alpha', '/tools/alpha/'],
])('leads %s for now to %s', async (from, to) => {
  expect(await lead(from)).toEqual([302, to]);
  expect(await lead(from, { method: 'HEAD' })).toEqual([302, to]);
});

test.each(['/compare/', '/compare/?a=alpha', '/compare/?a=alpha&b=', '/compare/?a=alpha&b=nobody', '/compare/?a=//evil.example&b=alpha'])(
  'leaves %s to the hub',
  async (path) => {
    const { status, body } = await served.ask(path);
    expect([status, body]).toEqual([200, '<h1>All comparisons</h1>']);
  },
);

test.each([
  '/tools/zeta/',
  '/tools/zeta.json',
  '/compare/alpha-vs-zeta.json',
  '/compare/alpha-vs-nobody/',
  '/compare/a-vs-b-vs-c/',
  '/tools/constructor/',
  '/tools/__proto__/',
  '/categories/TWO/',
  '/personas/NOBODY/?w=1',
  '/categories/ONE.json',
])('has no page for %s', async (path) => {
  expect(await lead(path)).toEqual([404, null]);
});

test.each([
  '//evil.example/tools/alfa/',
  '/tools//evil.example',
  '/%2Fevil.example/',
  '/tools%2Falfa/',
  '/tools/alfa%2F',
  '/tools/alfa%2f..%2f..',
  '/tools/alfa%0D%0ALocation:%20https://evil.example',
  '/compare/beta-vs-alpha%0d%0a/',
  '/tools/../tools/alfa%00/',
  '/tools/alfa%',
  '/tools/%zz/',
  '/compare/%E0%A4%A-vs-alpha/',
  '/compare/..-vs-alpha/',
  `/tools/${'a'.repeat(10_000)}/`,
  `/compare/${'beta-vs-'.repeat(1000)}alpha/`,
])('is not led astray by %s', async (path) => {
  const { status, headers, body } = await served.ask(path);
  expect([status, headers.location, body]).toEqual([404, undefined, '<h1>No such page</h1>']);
});

test.each([
  ['w=%0D%0ALocation:%20https://evil.example', ''],
  ['w=1%0D%0ASet-Cookie:a=b&from=feed', '?from=feed'],
  ['w=%00', ''],
  ['w=%zz&%E0%A4%A=%ff', '?w=%25zz&%EF%BF%BD%25A=%EF%BF%BD'],
  ['//evil.example', '?%2F%2Fevil.example='],
  ['a=<script>&b="c\'d', '?a=%3Cscript%3E&b=%22c%27d'],
  [`w=${'1'.repeat(998)}`, `?w=${'1'.repeat(998)}`],
  [`w=${'1'.repeat(999)}`, ''],
  ['?', '?%3F='],
  ['', ''],
])('takes along of the query %s only what is plain', async (query, kept) => {
  const { status, headers } = await served.ask(`/tools/alfa/?${query}`);
  expect([status, headers.location]).toEqual([301, `/tools/alpha/${kept}`]);
});

test('answers no other method with another address', async () => {
  expect(await lead('/tools/alfa/', { method: 'POST' })).toEqual([404, null]);
  expect(await lead('/compare/?a=alpha&b=beta', { method: 'POST' })).toEqual([404, null]);
});

test('leads every step to where no further one follows', async () => {
  for (const path of ['/compare/zeta-vs-alfa', '/compare/Beta-vs-Alfa', '/tools/ALFA', '/compare/?a=beta&b=alfa']) {
    const [, location] = await lead(path);
    expect(await lead(location ?? '/nowhere/')).toEqual([200, null]);
  }
});

test('takes up the tools of a site that is built anew, and has no rule when it does not say them', async () => {
  expect(await lead('/tools/olpha/')).toEqual([404, null]);
  await writeFile(`${indexFile()}.new`, TOOLS.replace('alfa', 'olpha'));
  await rename(`${indexFile()}.new`, indexFile());
  expect(await lead('/tools/olpha/')).toEqual([301, '/tools/alpha/']);
  expect(await lead('/tools/alfa/')).toEqual([404, null]);
  await writeFile(indexFile(), '{"version":1,"tools":[{"slug":"//evil.example","aliases":["alfa"]}]}');
  expect(await lead('/tools/alfa/')).toEqual([404, null]);
  await writeFile(indexFile(), '{"version":1,');
  expect(await lead('/tools/alfa/')).toEqual([404, null]);
  await rm(indexFile());
  expect(await lead('/tools/alfa/')).toEqual([404, null]);
  expect(await lead('/compare/?a=alpha&b=beta')).toEqual([200, null]);
  await writeFile(indexFile(), TOOLS);
  expect(await lead('/tools/alfa/')).toEqual([301, '/tools/alpha/']);
});
