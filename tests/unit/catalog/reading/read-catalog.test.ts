import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { formatDiagnostics } from '#src/catalog/diagnostics/format.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { TODAY, withContent } from '../../../content/content-folder.ts';

interface Changes {
  /** Front matter lines that the record of a tool gets on top, by slug. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly drafts?: boolean;
}

/** Reads the valid content with changes; a fault in it fails the test with the list. */
async function readWith({ keys = {}, files = {}, drafts = false }: Changes): Promise<Catalog> {
  return withContent(async (folder) => {
    for (const [slug, lines] of Object.entries(keys)) {
      const path = join(folder, `tools/${slug}/tool.md`);
      await writeFile(path, (await readFile(path, 'utf8')).replace('---\n', `---\n${lines}\n`));
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { catalog, diagnostics } = await readCatalog(folder, { today: TODAY, drafts });
    if (catalog === null) throw new Error(formatDiagnostics(diagnostics));
    return catalog;
  });
}

const review = (score: number) => `---\nscore: ${score}\nverdict: ship\ndate: 2026-11-01\n---\nA take.\n`;

test('unfolds long forms into values, and keeps their sources', async () => {
  const lines = `maker: { value: Alpha Labs, source: "https://alpha.example/about", verified: 2026-10-01 }
platforms: { value: [Linux], source: "https://alpha.example/install" }
license: MIT`;
  const { tools } = await readWith({ keys: { alpha: lines } });
  const { maker, platforms, license, specs, provenance } = tools[0] ?? {};
  expect({ maker, platforms, license, specs, provenance }).toEqual({
    maker: 'Alpha Labs',
    platforms: ['Linux'],
    license: 'MIT',
    specs: { contextWindow: 8192 },
    provenance: {
      maker: { source: 'https://alpha.example/about', verified: '2026-10-01' },
      platforms: { source: 'https://alpha.example/install' },
    },
  });
});

test('keeps the source of a spec under its key', async () => {
  const category = '---\nname: More\nsummary: More facts.\nspecs: [{ key: seats, label: Seats, kind: number }]\n---\n';
  const record =
    '---\nname: Gamma\ntagline: Seats\ncategory: more\nhomepage: https://gamma.example\npricing: { entry: paid, summary: Paid }\nverified: 2026-11-01\nsources: [{ title: G, url: "https://gamma.example" }]\nspecs: { seats: { value: 3, source: "https://gamma.example/seats" } }\n---\n';
  const { tools } = await readWith({ files: { 'categories/more.md': category, 'tools/gamma/tool.md': record } });
  expect([tools[2]?.specs, tools[2]?.provenance]).toEqual([{ seats: 3 }, { 'specs.seats': { source: 'https://gamma.example/seats' } }]);
});

test('leaves drafts out with all that leads to them, and takes them in where they are asked for', async () => {
  const changes = {
    keys: { alpha: 'compareWith: [beta]\nsuccessor: beta', beta: 'draft: true' },
    files: { 'comparisons/alpha-vs-beta.md': '---\npick: alpha\n---\nTake alpha.\n' },
  };
  const summarise = ({ tools, notes }: Catalog) => [
    tools.map(({ slug, compareWith, successor }) => ({ slug, compareWith, successor })),
    [...notes.keys()],
  ];
  expect(summarise(await readWith(changes))).toEqual([[{ slug: 'alpha', compareWith: [], successor: undefined }], []]);
  expect(summarise(await readWith({ ...changes, drafts: true }))).toEqual([
    [
      { slug: 'alpha', compareWith: ['beta'], successor: 'beta' },
      { slug: 'beta', compareWith: undefined, successor: undefined },
    ],
    ['alpha-vs-beta'],
  ]);
});

test('orders personas and reviews by panel order, categories by order and then by name', async () => {
  const category = (name: string, order = '') => `---\nname: ${name}\nsummary: A shelf.\n${order}---\n`;
  const { personas, categories, tools } = await readWith({
    files: {
      'personas/a-last.md': '---\nname: Last\norder: 3\nfocus: What is left?\n---\n',
      'tools/alpha/reviews/a-last.md': review(1),
      'tools/alpha/reviews/skeptic.md': review(2),
      'categories/zeta.md': category('Aardvarks'),
      'categories/eta.md': category('Bees'),
      'categories/first.md': category('Zebras', 'order: 0\n'),
    },
  });
  expect(personas.map((persona) => persona.id)).toEqual(['builder', 'skeptic', 'a-last']);
  expect(tools[0]?.reviews.map((take) => take.persona)).toEqual(['builder', 'skeptic', 'a-last']);
  expect(categories.map((shelf) => shelf.id)).toEqual(['first', 'models', 'zeta', 'eta']);
});

test('freezes the catalog, its lists, records and maps', async () => {
  const catalog = await readWith({ files: { 'comparisons/alpha-vs-beta.md': '---\n---\nBoth.\n' } });
  const { site, tools, notes } = catalog;
  const held = [
    catalog,
    site,
    site.pairing,
    tools,
    tools[0],
    tools[0]?.pricing,
    tools[0]?.specs,
    tools[0]?.reviews[0]?.body,
    notes.get('alpha-vs-beta'),
  ];
  expect(held.map((value) => Object.isFrozen(value))).toEqual(held.map(() => true));
  expect(() => (notes as Map<string, unknown>).delete('alpha-vs-beta')).toThrow('The catalog is frozen.');
});

test('reads a site without tools, personas and categories', async () => {
  await withContent(async (folder) => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await writeFile(join(empty, 'site.yaml'), await readFile(join(folder, 'site.yaml')));
    const { catalog, counts } = await readCatalog(empty, { today: TODAY });
    expect([catalog?.tools, catalog?.personas, catalog?.categories, catalog?.votes, counts]).toEqual([
      [],
      [],
      [],
      null,
      { tools: 0, reviews: 0 },
    ]);
  });
});

test('takes a key that names a part of every object for a key like any other', async () => {
  await expect(readWith({ keys: { alpha: '__proto__: { polluted: true }' } })).rejects.toThrow('There is no key called `__proto__`.');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

const votes = (tools: object, pairs: object = {}) => JSON.stringify({ version: 1, taken: '2026-11-01T00:00:00Z', tools, pairs });

test('keeps votes on the tools and pairs of the catalog, and no others', async () => {
  const tally = { ship: 1, skip: 2 };
  const picks = { a: 4, b: 2, neither: 1 };
  const text = votes(
    { alpha: tally, gamma: tally, constructor: tally },
    { 'alpha-vs-beta': picks, 'beta-vs-alpha': picks, 'alpha-vs-gamma': picks, 'alpha-vs-alpha': picks, 'alpha-vs-beta-vs-beta': picks },
  );
  const files = { 'votes.json': text };
  const kept = async (changes: Changes) => {
    const { tools, pairs } = (await readWith(changes)).votes ?? {};
    return { tools, pairs };
  };
  expect(await kept({ files })).toEqual({ tools: { alpha: tally }, pairs: { 'alpha-vs-beta': picks } });
  expect(await kept({ files, keys: { beta: 'draft: true' } })).toEqual({ tools: { alpha: tally }, pairs: {} });
});

test('reads votes on fifty thousand pairs, and tells in a few sentences that they are from elsewhere', async () => {
  const pairs = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`old-${index}-vs-older`, { a: 1, b: 2, neither: 3 }]));
  await withContent(async (folder) => {
    await writeFile(join(folder, 'votes.json'), votes({}, pairs));
    const { catalog, diagnostics } = await readCatalog(folder, { today: TODAY });
    expect(catalog?.votes?.pairs).toEqual({});
    expect(diagnostics.map(({ severity, message, mend }) => [severity, message, mend])).toEqual([
      ...Array.from({ length: 20 }, (_, index) => ['warning', `There is no pair called \`old-${index}-vs-older\`.`, undefined]),
      ['warning', 'From here on, 49980 more keys belong to no tool or pair.', 'Take a fresh votes.json from the service of this site.'],
    ]);
  });
});

test('lists as many faults as a file can hold', async () => {
  const tools = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`tool-${index}`, 1]));
  await withContent(async (folder) => {
    await writeFile(join(folder, 'votes.json'), votes(tools));
    const { catalog, diagnostics } = await readCatalog(folder, { today: TODAY });
    expect([catalog, diagnostics.length, diagnostics.at(-1)?.message]).toEqual([
      null,
      // Beside the wrong counts stand twenty tools that do not exist, and one line for the rest of them.
      150_021,
      'The tools.tool-149999 is 1, expected a mapping with ship and skip.',
    ]);
  });
});
