import type { Site } from '#src/catalog/schema/site.ts';
import { pairSlug } from '#src/comparison/pair-slug.ts';

/** A name that leads somewhere. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** The host of an address, as a reader knows it: *ollama.com*. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** A whole address on the site, for what is read away from it. */
export function addressOn({ site }: { readonly site: Pick<Site, 'url'> }, path: string): string {
  return new URL(path, site.url).href;
}

/** Address of a tool's page. */
export function toolPath(slug: string): string {
  return `/tools/${slug}/`;
}

/** Address of a tool's data for programs. */
export function toolDataPath(slug: string): string {
  return `/data/v1/tools/${slug}.json`;
}

/** Address of a pair's page; the order of the two does not matter. */
export function comparisonPath(one: string, other: string): string {
  return `/compare/${pairSlug(one, other)}/`;
}

/** Address of the comparison of any two to four tools, in the order given. */
export function customComparisonPath(slugs: readonly string[]): string {
  return slugs.length === 0 ? '/compare/custom/' : `/compare/custom/?t=${slugs.join(',')}`;
}

/** Address of a category's page. */
export function categoryPath(id: string): string {
  return `/categories/${id}/`;
}

/** Address of a persona's page. */
export function personaPath(id: string): string {
  return `/personas/${id}/`;
}

/** Address of a page's twin for programs: `/tools/x.json` of `/tools/x/`. */
export function twinPath(path: string, format: 'json' | 'md'): string {
  return `${path.replace(/\/$/, '')}.${format}`;
}

/** Address of a page's feed: Atom as `xml`, JSON Feed as `json`. */
export function feedPath(path: string, format: 'xml' | 'json'): string {
  return `${path}feed.${format}`;
}

/** Address of the page of all changes. */
export const CHANGES_PATH = '/changes/';

/** Address of the page on the site's data. */
export const DATA_PATH = '/data/';

/** Address of the page on where panel and readers disagree. */
export const PANEL_AND_READERS_PATH = '/panel-and-readers/';

/** Address of the page that says what is kept about readers. */
export const PRIVACY_PATH = '/privacy/';

/** Address of the page that says how verdicts are made. */
export const METHODOLOGY_PATH = '/methodology/';

/** Address of the page on the state of the content. */
export const STATUS_PATH = '/status/';
