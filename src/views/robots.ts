import type { Site } from '#src/catalog/schema/site.ts';
import { addressOn } from './links.ts';
import { SITEMAP_INDEX_PATH } from './sitemap.ts';

/**
 * Writes `robots.txt` (RFC 9309): all crawlers may read everything but the search index, hundreds of files that only its own script can
 * read. A page that says `noindex` must be crawled to be heard, so none of those is shut out, and neither is what pages are drawn with.
 */
export function buildRobots(site: Pick<Site, 'url'>): string {
  return `User-agent: *\nAllow: /\nDisallow: /pagefind/\n\nSitemap: ${addressOn({ site }, SITEMAP_INDEX_PATH)}\n`;
}
