// npm run bench:pictures [-- --tools N --reviews N]: draws the share pictures of an invented catalog and prints how long that took, first
// with nothing in the cache, then with everything, then with the verdict of one tool changed, and what the comparisons' pictures weigh.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatPictureReport, writeSharePictures } from '#src/build/share-pictures/write-share-pictures.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { pairSharePicture } from '#src/views/share-picture.ts';
import { writeCatalog } from './write-catalog.ts';

async function readInvented(folder: string): Promise<Catalog> {
  const { values } = parseArgs({ options: { tools: { type: 'string', default: '335' }, reviews: { type: 'string', default: '4' } } });
  await writeCatalog(folder, { tools: Number(values.tools), reviews: Number(values.reviews) });
  const { catalog, diagnostics } = await readCatalog(folder, { today: '2026-11-01' });
  if (catalog === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return catalog;
}

function changeOneVerdict(catalog: Catalog): Catalog {
  const [first, ...others] = catalog.tools;
  if (first === undefined) return catalog;
  const reviews = first.reviews.map((review, index) =>
    index === 0 ? { ...review, verdict: review.verdict === 'ship' ? ('skip' as const) : ('ship' as const) } : review,
  );
  return { ...catalog, tools: [{ ...first, reviews }, ...others] };
}

async function weighComparisons(catalog: Catalog, site: string): Promise<string> {
  const files = pairTools(catalog).pairs.map((pair) => join(site, pairSharePicture(catalog, pair).path));
  const sizes = (await Promise.all(files.map(async (file) => (await stat(file)).size))).sort((one, other) => one - other);
  const bytes = (amount = 0) => amount.toLocaleString('en');
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return `median ${bytes(sizes[sizes.length >> 1])} bytes, largest ${bytes(sizes.at(-1))}, all ${bytes(all)}`;
}

const scratch = await mkdtemp(join(tmpdir(), 'pairwise-pictures-'));
try {
  const catalog = await readInvented(join(scratch, 'content'));
  const site = join(scratch, 'site');
  console.log(`${catalog.tools.length} tools, ${pairTools(catalog).pairs.length} comparisons, ${availableParallelism()} cores`);
  for (const [name, shown] of [
    ['nothing drawn', catalog],
    ['nothing changed', catalog],
    ['one verdict changed', changeOneVerdict(catalog)],
  ] as const) {
    const before = process.cpuUsage();
    const report = formatPictureReport(await writeSharePictures(shown, site, join(scratch, 'cache')));
    const { user, system } = process.cpuUsage(before);
    console.log(`${name}: ${report} Processor time: ${((user + system) / 1e6).toFixed(1)} s.`);
  }
  console.log(`comparisons: ${await weighComparisons(catalog, site)}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
