import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { formatUrl, isLoopback, type Address } from './address.ts';

/** What whoever starts the service is told, a sentence or two a line, with what else they are warned of. */
export function startupLines(settings: Settings, address: Address, warnings: readonly string[] = []): string[] {
  const lines = [describeStore(settings), describeMails(settings)];
  if (!settings.hasLimits) lines.push(LIMITS_OFF);
  if (!isLoopback(settings.host) && settings.trustedProxies.length === 0) lines.push(NO_TLS);
  return [...lines, ...warnings, `The site is on ${formatUrl(address)} (Ctrl-C stops it).`];
}

const LIMITS_OFF =
  'LIMITS ARE OFF (PAIRWISE_LIMITS=off): anybody may vote as often as they like, no challenge is asked and nothing is held back.';

const NO_TLS =
  'Other machines reach this service and no TLS proxy is named in TRUSTED_PROXIES: over plain HTTP the voter cookie is not Secure.';

function describeStore({ databaseUrl, data }: Settings): string {
  if (databaseUrl === null) return `Votes and subscribers are kept in ${data} (SQLite).`;
  const { host, pathname } = new URL(databaseUrl);
  return `Votes and subscribers are kept in PostgreSQL, ${host}${pathname}.`;
}

function describeMails({ smtpUrl, data }: Settings): string {
  if (smtpUrl === null) return `Mails are not sent: they are written to ${join(data, 'mails')} as .eml files, as there is no SMTP_URL.`;
  return `Mails are sent through ${new URL(smtpUrl).host}.`;
}
