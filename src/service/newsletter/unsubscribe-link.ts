import { createHmac, timingSafeEqual } from 'node:crypto';
import { UNSUBSCRIBE_PATH } from '#src/views/newsletter-links.ts';

/**
 * Address at which one subscriber leaves: of the page with its button, and of the one-click POST of RFC 8058. It needs no look-up to be
 * believed and never expires. `key` is the service's of the purpose `unsubscribe`.
 */
export function unsubscribeLink(key: Buffer, siteUrl: string, subscriber: string): string {
  const link = new URL(UNSUBSCRIBE_PATH, siteUrl);
  link.searchParams.set('s', subscriber);
  link.searchParams.set('k', sign(key, subscriber));
  return link.href;
}

/** Id of the subscriber whom an unsubscribe link names, by its query; `null` for one that the service did not make. */
export function readUnsubscribeLink(key: Buffer, query: URLSearchParams): string | null {
  const subscriber = query.get('s') ?? '';
  const given = Buffer.from(query.get('k') ?? '');
  const made = Buffer.from(sign(key, subscriber));
  return given.length === made.length && timingSafeEqual(given, made) ? subscriber : null;
}

function sign(key: Buffer, subscriber: string): string {
  return createHmac('sha256', key).update(subscriber).digest('base64url');
}
