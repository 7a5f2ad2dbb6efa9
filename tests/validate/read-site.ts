import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import { fileOf, isPart, listPages } from '../budgets/built-pages.ts';
import { readPage, type Page } from './read-page.ts';

/** Files read at the same time: a system opens only so many. */
const READS = 32;

/** Pages, and what lies packed beside a file and has no address. */
const NO_FILE = /\.(?:html|br|gz)$/;

/** A built site, its pages read. */
export interface BuiltSite {
  readonly folder: string;
  /** Scheme and host that its home page says it is published at. */
  readonly origin: string;
  readonly pages: readonly Page[];
  /** What pages fetch when the reader acts. */
  readonly parts: readonly Page[];
  /** Address of every file that is no page, from the root. */
  readonly files: ReadonlySet<string>;
}

/** Reads every page of a built site, and lists its other files. */
export async function readSite(folder: string): Promise<BuiltSite> {
  const documents = await mapConcurrently(await listPages(folder), READS, async (address) =>
    readPage(address, await readFile(join(folder, fileOf(address)), 'utf8')),
  );
  const pages = documents.filter(({ address }) => !isPart(address));
  const parts = documents.filter(({ address }) => isPart(address));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !NO_FILE.test(entry.name))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`);
  const home = pages.find(({ address }) => address === '/')?.canonical ?? null;
  if (home === null) throw new Error(`The home page in ${folder} names no canonical address.`);
  return { folder, origin: new URL(home).origin, pages, parts, files: new Set(files) };
}

/** Text of one file of a site. */
export function readSiteFile(site: Pick<BuiltSite, 'folder'>, address: string): Promise<string> {
  return readFile(join(site.folder, address), 'utf8');
}

/** Files of a site whose addresses match, in order. */
export function listFiles({ files }: Pick<BuiltSite, 'files'>, pattern: RegExp): readonly string[] {
  return [...files].filter((file) => pattern.test(file)).sort();
}

/** Address from the root of a link of a page, without query and fragment; `null` for a link to another site. */
export function toAddress(link: string, page: Page, origin: string): string | null {
  const url = URL.parse(link, origin + page.address);
  return url?.origin === origin ? decodeURI(url.pathname) : null;
}
