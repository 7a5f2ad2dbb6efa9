import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { VOTER_COOKIE_DAYS } from '#src/community/rules.ts';
import type { Client } from '../http/client.ts';
import type { ServiceVariables } from '../http/service.ts';

/** Hosts on which browsers take a Secure cookie without TLS: nobody can listen in on this machine (W3C Secure Contexts, section 3.1). */
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const DAY_SECONDS = 86_400;

/** Gives the value of the voter's cookie; a name that came twice, as only a forged one does, is as none. */
export function readVoterCookie(context: Context<ServiceVariables>): string | null {
  const start = `${cookieName(context.get('client'))}=`;
  const cookies = (context.req.header('Cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const [value, ...others] = cookies.filter((cookie) => cookie.startsWith(start)).map((cookie) => cookie.slice(start.length));
  return others.length === 0 ? (value ?? null) : null;
}

/** Sets the voter's cookie on the answer. */
export function writeVoterCookie(context: Context<ServiceVariables>, value: string): void {
  const client = context.get('client');
  setCookie(context, cookieName(client), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isProtected(client),
    maxAge: VOTER_COOKIE_DAYS * DAY_SECONDS,
  });
}

/** A name with `__Host-` can be set by this very host only, and over a protected connection (RFC 6265bis, section 4.1.3.2). */
function cookieName(client: Client): string {
  return isProtected(client) ? '__Host-voter' : 'voter';
}

function isProtected(client: Client): boolean {
  return client.isSecure || LOOPBACK_HOSTS.has(new URL(client.origin).hostname);
}
