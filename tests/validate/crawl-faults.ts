import robotsParser from 'robots-parser';
import type { Fault } from './fault.ts';
import { listFiles, readSiteFile, type BuiltSite } from './read-site.ts';
import { findSitemapFaults, readSitemapIndex } from './sitemap-faults.ts';

const ROBOTS = '/robots.txt';
const SITEMAP = '/sitemap-index.xml';
/** Most that a part of a sitemap may hold (sitemaps.org, “Protocol”). */
const LIMITS = { addresses: 50_000, bytes: 50 * 1024 * 1024 } as const;

/** Finds what crawlers would be told wrong: by robots.txt, as a parser of the web reads it, and by the sitemap, held against its schema. */
export async function findCrawlFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const missing = [ROBOTS, SITEMAP].filter((file) => !site.files.has(file));
  if (missing.length > 0) return missing.map((place) => ({ sentence: 'The site lacks a file that crawlers ask for.', place }));
  return [...(await findRobotsFaults(site)), ...(await findMapFaults(site))];
}

async function findRobotsFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const robots = robotsParser(site.origin + ROBOTS, await readSiteFile(site, ROBOTS));
  const needed = [
    ...site.pages.map(({ address }) => address),
    ...listFiles(site, /^\/(?:_astro|share|data|sitemaps)\//),
    ...listFiles(site, /\/feed\./),
  ];
  const named = robots.getSitemaps();
  return [
    ...(named.length === 1 && named[0] === site.origin + SITEMAP
      ? []
      : [{ sentence: `robots.txt names the sitemaps ${JSON.stringify(named)}, expected ${site.origin + SITEMAP}.`, place: ROBOTS }]),
    ...needed
      .filter((address) => robots.isAllowed(encodeURI(site.origin + address), 'Googlebot') !== true)
      .map((place) => ({ sentence: 'robots.txt keeps crawlers from what they need.', place })),
  ];
}

async function findMapFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const parts = (await readSitemapIndex(await readSiteFile(site, SITEMAP))).map(({ url }) => url.replace(site.origin, ''));
  const missing = parts.filter((part) => !site.files.has(part));
  if (missing.length > 0) return missing.map((place) => ({ sentence: 'The sitemap names a part that does not exist.', place }));
  const read = await Promise.all(parts.map((part) => readPart(site, part)));
  const listed = read.flatMap(({ addresses }) => addresses);
  return [...read.flatMap(({ faults }) => faults), ...compareAddresses(site, listed)];
}

interface Part {
  readonly addresses: readonly string[];
  readonly faults: readonly Fault[];
}

async function readPart(site: BuiltSite, place: string): Promise<Part> {
  const xml = await readSiteFile(site, place);
  const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
  const tooLarge = addresses.length > LIMITS.addresses || Buffer.byteLength(xml) > LIMITS.bytes;
  const sentences = [
    ...(await findSitemapFaults(xml)).map((fault) => `By the schema of sitemaps.org: ${fault}`),
    ...(tooLarge ? ['A part of the sitemap holds more than 50,000 addresses or 50 MB.'] : []),
  ];
  return { addresses, faults: sentences.map((sentence) => ({ sentence, place })) };
}

/** Which pages the sitemap leaves out, and what it lists beside pages that may be listed, or twice. */
function compareAddresses({ pages, origin }: BuiltSite, listed: readonly string[]): readonly Fault[] {
  const expected = new Set(pages.filter(({ isIndexed }) => isIndexed).map(({ address }) => encodeURI(origin + address)));
  const found = new Set(listed);
  return [
    ...[...expected]
      .filter((address) => !found.has(address))
      .map((place) => ({ sentence: 'The sitemap leaves out a page that may be listed.', place })),
    ...[...found]
      .filter((address) => !expected.has(address))
      .map((place) => ({ sentence: 'The sitemap lists what is no page to be listed.', place })),
    ...[...Map.groupBy(listed, (address) => address)]
      .flatMap(([address, { length }]) => Array.from({ length: length - 1 }, () => address))
      .map((place) => ({ sentence: 'The sitemap lists a page twice.', place })),
  ];
}
