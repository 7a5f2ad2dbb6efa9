import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import { readLogo } from '#src/catalog/reading/read-logo.ts';
import { drawableName } from './drawable-name.ts';
import type { Drawing } from './drawing.ts';
import { listPictures, type Picture } from './list-pictures.ts';
import { joinStrips, type PngStrip } from './png-strip.ts';
import { renderDrawing } from './render-drawing.ts';
import { openStripCache } from './strip-cache.ts';

/** Files written at the same time. */
const WRITES = 16;

/** What writing the pictures of a site took. */
export interface PictureReport {
  readonly pictures: number;
  /** Pictures that show something new since they were last drawn, in whole or in half. */
  readonly drawn: number;
  readonly seconds: number;
  /** Tools whose name no font of ours draws whole, with the name that stands in its place. */
  readonly renamed: readonly { readonly name: string; readonly shown: string }[];
  /** Why what was drawn could not be kept for the next build; `null` when it was. */
  readonly keepFault: string | null;
}

/**
 * Draws the share picture of every page and writes it below a folder. A comparison's picture is put together from the halves of its tools,
 * so that drawing grows with tools and not with pairs; what was drawn before comes from the cache.
 */
export async function writeSharePictures(catalog: Catalog, output: string, cacheFolder: string): Promise<PictureReport> {
  const start = performance.now();
  const logos = await readLogos(catalog);
  const pictures = listPictures(catalog, logos);
  const cache = openStripCache(cacheFolder, Date.now());
  const drawings = [...new Set(pictures.flatMap((picture) => picture.drawings))];
  const fresh = new Set<Drawing>();
  const strips = new Map<Drawing, PngStrip>();
  let keepFault: string | null = null;
  await mapConcurrently(drawings, availableParallelism(), async (drawing) => {
    const found = await cache.find(drawing);
    const strip = found ?? (await renderDrawing(drawing));
    strips.set(drawing, strip);
    if (found) return;
    fresh.add(drawing);
    keepFault = (await cache.keep(drawing, strip)) ?? keepFault;
  });
  await writePictures(pictures, strips, output);
  await cache.prune();
  const drawn = pictures.filter((picture) => picture.drawings.some((drawing) => fresh.has(drawing))).length;
  return { pictures: pictures.length, drawn, seconds: (performance.now() - start) / 1000, renamed: listRenamed(catalog), keepFault };
}

/** Says in one line what the pictures took, then which names they could not show, and what kept them from being kept. */
export function formatPictureReport({ pictures, drawn, seconds, renamed, keepFault }: PictureReport): string {
  const lines = [`Share pictures: ${pictures} (${drawn} drawn, ${pictures - drawn} from the cache) in ${seconds.toFixed(1)} s.`];
  if (renamed.length > 0) {
    const names = renamed.map(({ name, shown }) => `${name} as ${shown}`).join(', ');
    lines.push(`Their fonts lack characters of some names, so they show ${names}.`);
  }
  if (keepFault !== null) lines.push(`They could not be kept, so the next build draws them again: ${keepFault}.`);
  return lines.join('\n');
}

async function writePictures(pictures: readonly Picture[], strips: ReadonlyMap<Drawing, PngStrip>, output: string): Promise<void> {
  const folders = new Set(pictures.map(({ path }) => dirname(join(output, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await mapConcurrently(pictures, WRITES, ({ path, drawings }) =>
    writeFile(
      join(output, path),
      joinStrips(
        drawings.flatMap((drawing) => {
          const strip = strips.get(drawing);
          return strip ? [strip] : [];
        }),
      ),
    ),
  );
}

async function readLogos(catalog: Catalog): Promise<ReadonlyMap<string, Uint8Array>> {
  const tools = catalog.tools.filter((tool) => tool.hasLogo);
  return new Map(await mapConcurrently(tools, WRITES, async (tool) => [tool.slug, await readLogo(tool)] as const));
}

function listRenamed({ tools }: Catalog): PictureReport['renamed'] {
  return tools.map(({ name, slug }) => ({ name, shown: drawableName(name, slug) })).filter(({ name, shown }) => shown !== name);
}
