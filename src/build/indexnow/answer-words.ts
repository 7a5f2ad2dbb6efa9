import type { Announcement } from './announce-addresses.ts';

/** An answer that takes nothing. */
export interface Refusal {
  readonly status: number;
  /** Seconds that the server asks to be left alone for. */
  readonly retryAfter: number | undefined;
  /** How often it was asked. */
  readonly tries: number;
}

/** Says what a refusal of an announcement means, and what to do; the meanings are those of https://www.indexnow.org/documentation. */
export function wordAnswer({ endpoint, site, key }: Announcement, { status, retryAfter, tries }: Refusal): string {
  const server = `${new URL(endpoint).host} answers ${status}`;
  const keyFile = new URL(`/${key}.txt`, site).href;
  const times = tries === 1 ? '' : ` after ${tries} tries`;
  if (status === 403)
    return `${server}: it does not find the key at ${keyFile}. Publish the site first, and see that the file holds the key.`;
  if (status === 422)
    return `${server}: the addresses are not of the host ${new URL(site).host}, or the key is not one. Is \`url\` in site.yaml right?`;
  if (status === 429) return `${server}${times}: too many announcements. Try again ${retryAfter ? `in ${retryAfter} seconds` : 'later'}.`;
  if (status >= 500) return `${server}${times}: it is out of order. Try again ${retryAfter ? `in ${retryAfter} seconds` : 'later'}.`;
  if (status === 400) return `${server}: it does not understand the announcement. Is it an IndexNow endpoint?`;
  return `${server}, which no IndexNow endpoint should. Is the address right?`;
}

/** Says why there was no answer at all. */
export function wordFault(endpoint: string, error: unknown): string {
  const { host } = new URL(endpoint);
  if (error instanceof Error && error.name === 'TimeoutError') return `${host} did not answer in time. Try again later.`;
  const cause = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? ` (${String(error.cause.code)})` : '';
  return `${host} cannot be reached${cause}. Is there a network connection?`;
}
