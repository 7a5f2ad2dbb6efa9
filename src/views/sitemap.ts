import type { Catalog } from '#src/catalog/catalog.ts';
import type { Site } from '#src/catalog/schema/site.ts';
import { newestDay } from '#src/catalog/days.ts';
import type { LastChanged } from '#src/changes/last-changed.ts';
import { addressOn } from './links.ts';
import { escapeMarkup } from './markup.ts';
import { sortSitePages, type SitePage } from './site-pages.ts';

/** One file of a sitemap. */
export interface SitemapPart {
  /** *tools-1*: what its addresses lead to, and its place among the files of that kind. */
  readonly name: string;
  /** The newest day of any page in it. */
  readonly lastChanged: LastChanged;
  readonly xml: string;
}

/** How much one file of a sitemap may hold. */
export interface SitemapBounds {
  readonly addresses: number;
  readonly bytes: number;
}

/** Address of the sitemap index. */
export const SITEMAP_INDEX_PATH = '/sitemap-index.xml';

/** The limits of the protocol, for the file before compression: https://www.sitemaps.org/protocol.html#index. */
const PROTOCOL_BOUNDS: SitemapBounds = { addresses: 50_000, bytes: 52_428_800 };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Lays out the sitemap: a file for each kind of page, or several where one would pass the bounds. Pages keep their order, so that a new
 * tool moves no more addresses from file to file than it brings, and none of another kind.
 */
export function buildSitemapParts(catalog: Catalog, bounds: SitemapBounds = PROTOCOL_BOUNDS): readonly SitemapPart[] {
  return Object.entries(sortSitePages(catalog)).flatMap(([kind, pages]: [string, readonly SitePage[]]) => {
    const entries = pages.map((page) => ({ ...page, xml: writeEntry(catalog.site, 'url', page) }));
    return cut(entries, { ...bounds, bytes: bounds.bytes - wrap('urlset', []).length }).map((part, index) => ({
      name: `${kind}-${index + 1}`,
      lastChanged: newestDay(part.map(({ lastChanged }) => lastChanged)),
      xml: wrap('urlset', part.map(textOf)),
    }));
  });
}

/** Writes the file that names all parts. */
export function buildSitemapIndex(catalog: Catalog): string {
  const entries = buildSitemapParts(catalog).map(({ name, lastChanged }) =>
    writeEntry(catalog.site, 'sitemap', { path: `/sitemaps/${name}.xml`, lastChanged }),
  );
  return wrap('sitemapindex', entries);
}

/** Everything in an address is ASCII, so that a character is a byte. */
function writeEntry(site: Site, element: 'url' | 'sitemap', { path, lastChanged }: SitePage): string {
  const location = escapeMarkup(addressOn({ site }, path));
  const day = lastChanged === null ? '' : `<lastmod>${lastChanged}</lastmod>`;
  return `<${element}><loc>${location}</loc>${day}</${element}>\n`;
}

const textOf = ({ xml }: { readonly xml: string }): string => xml;

function wrap(element: 'urlset' | 'sitemapindex', entries: readonly string[]): string {
  return `${DECLARATION}\n<${element} ${NAMESPACE}>\n${entries.join('')}</${element}>\n`;
}

function cut<Entry extends { readonly xml: string }>(entries: readonly Entry[], bounds: SitemapBounds): readonly Entry[][] {
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (parts.length === 0 || part.length === bounds.addresses || bytes + entry.xml.length > bounds.bytes) {
      parts.push((part = []));
      bytes = 0;
    }
    part.push(entry);
    bytes += entry.xml.length;
  }
  return parts;
}
