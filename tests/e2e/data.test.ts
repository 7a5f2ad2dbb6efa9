import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { expect, test } from './test.ts';

const SITE = resolve(process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e', 'site');

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters?: readonly { readonly schema: object }[] } }>>;
}

/** Files for programs that are no data of the site: of its search, of its search engines, of its host, of its editors, and its logos. */
const OTHERS =
  /^\/(?:pagefind|logos|share|sitemaps|admin|schemas)\/|^\/(?:_headers|_redirects|fixture-key\.txt|robots\.txt|favicon\.svg|sitemap[^/]*\.xml)$/;

function filesForPrograms(): readonly string[] {
  return readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll(sep, '/')}`)
    .filter((path) => /\.(?:json|md|csv|xml|svg|txt)$/.test(path) && !OTHERS.test(path));
}

test('every file for programs is in the OpenAPI description, and every address of the description is there', async ({ request }) => {
  const { paths } = (await (await request.get('/data/v1/openapi.json')).json()) as OpenApi;
  // The service answers those that are no files.
  const ofFiles = Object.keys(paths).filter((path) => !path.startsWith('/api/'));
  const patterns = ofFiles.map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/, '[a-z0-9-]+')}$`),
  }));
  const files = filesForPrograms();
  expect(files.filter((file) => !patterns.some(({ pattern }) => pattern.test(file)))).toEqual([]);
  expect(patterns.filter(({ pattern }) => !files.some((file) => pattern.test(file))).map(({ path }) => path)).toEqual([]);
});

test('every page announces twins that are there and lead back to it', async ({ request }) => {
  for (const path of ['/tools/gamma/', '/categories/engines/', '/compare/alpha-vs-beta-cpp/']) {
    const html = await (await request.get(path)).text();
    const twin = path.replace(/\/$/, '');
    expect(html).toContain(`href="${twin}.json"`);
    expect(html).toContain(`href="${twin}.md"`);
    const { page } = (await (await request.get(`${twin}.json`)).json()) as { readonly page: { readonly url: string } };
    expect(page.url).toBe(`https://fixture.example${path}`);
    expect(await (await request.get(`${twin}.md`)).text()).toContain(`- Page: <https://fixture.example${path}>`);
  }
});

test('the data page leads only to what is there', async ({ page, request }) => {
  await page.goto('/data/');
  const links = await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const gone: string[] = [];
  for (const link of links) if (!(await request.get(link)).ok()) gone.push(link);
  expect(gone).toEqual([]);
  expect(links).toContain('/compare/alpha-vs-beta-cpp.md');
});
