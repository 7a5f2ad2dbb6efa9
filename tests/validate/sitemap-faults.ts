import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ErrorLevel, XMLToSitemapIndexStream, type IndexItem } from 'sitemap';
import { memoryPages, validateXML } from 'xmllint-wasm';

/** The schema of sitemaps.org, version 0.9, as the package `sitemap` ships it. */
const SCHEMA = new URL('schema/sitemap.xsd', import.meta.resolve('sitemap/package.json'));

/** Lists what libxml2 finds wrong in one file of a sitemap, held against the schema of sitemaps.org; nothing when it is valid. */
export async function findSitemapFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: await readFile(fileURLToPath(SCHEMA), 'utf8'),
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message, loc }) => `${loc ? `${loc.lineNumber}: ` : ''}${message}`);
}

/**
 * Reads a sitemap index with the package `sitemap`, which ships no schema for one, but refuses what it does not know.
 * @throws {Error} at the first thing that does not belong in an index.
 */
export async function readSitemapIndex(xml: string): Promise<readonly IndexItem[]> {
  const parser = new XMLToSitemapIndexStream({ level: ErrorLevel.THROW, logger: false });
  return Readable.from([xml]).pipe(parser).toArray() as Promise<IndexItem[]>;
}
