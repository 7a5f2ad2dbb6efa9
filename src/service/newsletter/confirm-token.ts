import { createHash, randomBytes } from 'node:crypto';
import { CONFIRM_PATH } from '#src/views/newsletter-links.ts';

/** Makes the token of a link that confirms an address: 256 random bits that nobody guesses. */
export function makeConfirmToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. As the token cannot be guessed, a plain hash cannot be turned back. */
export function hashConfirmToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Address that confirms: the page with the button, which sends its own address back. */
export function confirmLink(siteUrl: string, token: string): string {
  const link = new URL(CONFIRM_PATH, siteUrl);
  link.searchParams.set('t', token);
  return link.href;
}

/** Tells whether a text may be a token; what a mail program has cut short is none. */
export function isConfirmToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
