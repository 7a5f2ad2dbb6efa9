import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Weight of one page, in bytes; brotli at its strongest setting, 11. */
export interface PageWeight {
  readonly page: string;
  readonly raw: number;
  readonly brotli: number;
  /** The page and the style sheets it asks for, each compressed by itself, as they travel. */
  readonly brotliWithCss: number;
}

/** All pages of a built site, as paths relative to it. */
export async function listPages(site: string): Promise<readonly string[]> {
  const files = await readdir(site, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).map((file) => file.replaceAll(sep, '/'));
}

/** Weighs the median and the largest comparison page; which ones they are is told by the raw size, compressing all takes too long. */
export async function weighComparisons(
  site: string,
  pages: readonly string[],
): Promise<Readonly<Record<'median' | 'largest', PageWeight>> | null> {
  const comparisons = pages.filter((page) => /^compare\/[^/]+-vs-[^/]+\/index\.html$/.test(page));
  const sized = await Promise.all(comparisons.map(async (page) => ({ page, size: (await stat(join(site, page))).size })));
  sized.sort((one, other) => one.size - other.size);
  const median = sized[Math.floor((sized.length - 1) / 2)];
  const largest = sized.at(-1);
  return median && largest ? { median: await weigh(site, median.page), largest: await weigh(site, largest.page) } : null;
}

async function weigh(site: string, page: string): Promise<PageWeight> {
  const html = await readFile(join(site, page));
  const sheets = [...html.toString().matchAll(/<link[^>]+rel="?stylesheet"?[^>]*>/g)].map(
    ([link]) => /href="?([^">\s]+)/.exec(link)?.[1] ?? '',
  );
  const css = await Promise.all(sheets.map(async (href) => compress(await readFile(join(site, href)))));
  const brotli = compress(html);
  return { page, raw: html.length, brotli, brotliWithCss: css.reduce((sum, bytes) => sum + bytes, brotli) };
}

function compress(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    .length;
}
