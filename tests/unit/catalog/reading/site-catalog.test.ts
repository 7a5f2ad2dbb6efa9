import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ContentFaultsError, readForBuild, siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { overlayCase, withContent } from '../../../content/content-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  Reflect.deleteProperty(globalThis, Symbol.for('pairwise.site-catalog'));
});

const SITE = 'site.yaml';

async function rename(folder: string, name: string): Promise<void> {
  const path = join(folder, SITE);
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^name: .*$/m, `name: ${name}`));
}

test('reads once in a build', async () => {
  await withContent(async (folder) => {
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    const first = await siteCatalog();
    await rm(join(folder, SITE));
    expect(await siteCatalog()).toBe(first);
  });
});

test('gives the pages of a build the catalog that was read for it, and reads anew for the next build', async () => {
  await withContent(async (folder) => {
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    vi.stubEnv('PAIRWISE_SITE_URL', 'https://preview.example');
    const { catalog, counts } = await readForBuild();
    await rename(folder, 'Another name');
    expect([(await siteCatalog()) === catalog, catalog?.site.url, counts]).toEqual([
      true,
      'https://preview.example',
      { tools: 2, reviews: 2 },
    ]);
    await readForBuild();
    expect((await siteCatalog()).site.name).toBe('Another name');
  });
});

test('reads for a build without drafts, and does not show that in development', async () => {
  await withContent(async (folder) => {
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    vi.stubEnv('NODE_ENV', 'development');
    const path = join(folder, 'tools/beta/tool.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('---\n', '---\ndraft: true\n'));
    const { catalog } = await readForBuild();
    expect([catalog, await siteCatalog()].map((read) => read?.tools.map((tool) => tool.slug))).toEqual([['alpha'], ['alpha', 'beta']]);
  });
});

test('gives the faults of a build as a reading, and throws them at its pages', async () => {
  await withContent(async (folder) => {
    await overlayCase('score-out-of-range', folder);
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    const { catalog, diagnostics } = await readForBuild();
    expect([catalog, diagnostics.map(({ code }) => code)]).toEqual([null, ['score-out-of-range']]);
    await expect(siteCatalog()).rejects.toThrow('The score is 101, expected a whole number from 0 to 100.');
  });
});

test('reads again in development when a file has changed, and only then', async () => {
  await withContent(async (folder) => {
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    vi.stubEnv('NODE_ENV', 'development');
    const first = await siteCatalog();
    expect(await siteCatalog()).toBe(first);
    await rename(folder, 'Another name');
    expect((await siteCatalog()).site.name).toBe('Another name');
    await rename(folder, '""');
    await expect(siteCatalog()).rejects.toThrow('The name is empty, expected one line of at most 40 characters.');
    await rename(folder, 'Mended');
    expect((await siteCatalog()).site.name).toBe('Mended');
  });
});

test('shows drafts in development only', async () => {
  await withContent(async (folder) => {
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    const path = join(folder, 'tools/beta/tool.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('---\n', '---\ndraft: true\n'));
    const built = (await siteCatalog()).tools.map((tool) => tool.slug);
    vi.stubEnv('NODE_ENV', 'development');
    expect([built, (await siteCatalog()).tools.map((tool) => tool.slug)]).toEqual([['alpha'], ['alpha', 'beta']]);
  });
});

test('throws the list of faults', async () => {
  await withContent(async (folder) => {
    await overlayCase('score-out-of-range', folder);
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    const error = await siteCatalog().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentFaultsError);
    expect(String(error)).toContain('builder.md:2:8 error score-out-of-range\n  The score is 101, expected a whole number from 0 to 100.');
  });
});

test('takes the origin of the environment, and none with a path', async () => {
  await withContent(async (folder) => {
    vi.stubEnv('PAIRWISE_CONTENT', folder);
    vi.stubEnv('NODE_ENV', 'development');
    vi.stubEnv('PAIRWISE_SITE_URL', 'https://preview.example/');
    const { site } = await siteCatalog();
    expect([site.url, Object.isFrozen(site)]).toEqual(['https://preview.example', true]);
    Reflect.deleteProperty(globalThis, Symbol.for('pairwise.site-catalog'));
    vi.stubEnv('PAIRWISE_SITE_URL', 'https://preview.example/path');
    await expect(siteCatalog()).rejects.toThrow(
      'PAIRWISE_SITE_URL is "https://preview.example/path", expected an origin such as https://example.org, without a path.',
    );
  });
});
