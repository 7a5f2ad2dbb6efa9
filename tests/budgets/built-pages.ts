import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Addresses of all pages of a built site, in order; the page for unknown addresses is `/404.html`. The editors' form is none of them: it is
 * a program of others, under a policy of its own, that no reader comes to.
 */
export async function listPages(site: string): Promise<readonly string[]> {
  const files = await readdir(site, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/'))
    .filter((address) => address !== '/admin/')
    .sort();
}

/** The file that holds a page, relative to the site. */
export function fileOf(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}

/** What the type of comparisons of two tools is called. */
export const COMPARISON = 'comparison';

/**
 * Names the type of a page: pages of one folder are alike, a page at the top is a type of its own.
 *
 * @example pageType('/tools/ollama/') // '/tools/<name>/'
 */
export function pageType(address: string): string {
  if (/^\/compare\/[^/]+-vs-[^/]+\/$/.test(address)) return COMPARISON;
  return address.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1<name>/');
}

/** Tells whether an address is a part of pages: fetched when the reader acts, and no page that anybody opens. */
export function isPart(address: string): boolean {
  return address.startsWith('/parts/');
}
