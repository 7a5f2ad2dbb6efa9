import type { Catalog } from '#src/catalog/catalog.ts';

/** Address of the page that tells of the newsletter, and of the form on it. */
export const NEWSLETTER_PATH = '/newsletter/';

/** Address that a confirm mail leads to; its token follows as `t`. */
export const CONFIRM_PATH = '/newsletter/confirm/';

/** Address that every issue leads to for leaving; the subscriber follows as `s`, and the proof of the link as `k`. */
export const UNSUBSCRIBE_PATH = '/newsletter/unsubscribe/';

/** Where a reader is led who has sent one of the newsletter's forms. */
export const NEWSLETTER_ANSWERS = {
  sent: '/newsletter/sent/',
  confirmed: '/newsletter/confirmed/',
  expired: '/newsletter/expired/',
  unsubscribed: '/newsletter/unsubscribed/',
  incomplete: '/newsletter/incomplete/',
  notSent: '/newsletter/not-sent/',
  notAnAddress: '/newsletter/#not-an-address',
} as const;

/** Name of a field that no reader sees: whatever fills it in is no reader. */
export const HONEYPOT_FIELD = 'subject';

/** Tells whether a site offers the newsletter: only where the service that takes addresses stands behind it. */
export function hasNewsletter({ hasService, site }: Pick<Catalog, 'hasService' | 'site'>): boolean {
  return hasService && site.features.newsletter;
}
