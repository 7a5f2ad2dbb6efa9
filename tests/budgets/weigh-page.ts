import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from './built-pages.ts';
import { readPageSource, type PageSource } from './page-source.ts';
import { followImports } from './script-graph.ts';
import { compress, type SiteFiles } from './site-files.ts';

/** A page and what comes with it before the reader acts, in bytes; brotli 11, each file by itself, as they travel. */
export interface WeighedPage {
  readonly address: string;
  /** The HTML before compression. */
  readonly raw: number;
  readonly html: number;
  readonly css: number;
  readonly htmlAndCss: number;
  /** The scripts, with the modules that they import. */
  readonly scripts: number;
  readonly source: PageSource;
}

/** Weighs one page of a built site. */
export async function weighPage(files: SiteFiles, address: string): Promise<WeighedPage> {
  const text = await readFile(join(files.site, fileOf(address)), 'utf8');
  const source = readPageSource(text);
  const modules = await followImports(source.scripts, (script) => files.read(script));
  const html = await compress(text);
  const css = await sumWeights(files, source.styleSheets);
  return {
    address,
    raw: Buffer.byteLength(text),
    html,
    css,
    htmlAndCss: html + css,
    scripts: await sumWeights(files, modules),
    source,
  };
}

async function sumWeights(files: SiteFiles, addresses: readonly string[]): Promise<number> {
  const weights = await Promise.all(addresses.map((address) => files.weigh(address)));
  return weights.reduce((sum, weight) => sum + weight, 0);
}
