import type { Client } from '../http/client.ts';

/**
 * Origin of the links in a mail: the one that the site is published on, never what a request says of its host. Only on a machine of one's
 * own is that believed, so that a newsletter which is tried there can be confirmed there.
 */
export function linkOrigin({ isLoopback, origin }: Pick<Client, 'isLoopback' | 'origin'>, site: { readonly url: string }): string {
  return isLoopback && LOOPBACK_HOSTS.has(new URL(origin).hostname) ? origin : site.url;
}

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
