import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { MailTransport } from './mail-transport.ts';

/** Mails under way at once, unless the address says otherwise: as many may go twice when the process is killed. */
const LANES = 1;
const LANES_MOST = 20;
/** What most relays take without a word. */
const PER_SECOND = 10;
const PER_SECOND_MOST = 1000;

const CONNECT_MILLISECONDS = 10_000;
const SILENCE_MILLISECONDS = 30_000;

/** What is read of an address here; nodemailer reads the rest, such as `tls.servername`. */
const OWN_PARAMETERS = ['maxConnections', 'rateLimit', 'rateDelta', 'maxRequeues', 'pool', 'requireTLS', 'logger', 'debug'];

/**
 * Sends mails through a server, on connections that stay open between them. `smtps:` speaks TLS from the first byte; `smtp:` insists on STARTTLS,
 * except to this machine itself, where nobody listens in, and where the address says `?requireTLS=false`. `?maxConnections=` and `?rateLimit=`
 * (mails a second) change the bounds.
 */
export function openSmtpTransport(smtpUrl: string): MailTransport {
  const url = new URL(smtpUrl);
  const lanes = readBound(url, 'maxConnections', LANES_MOST) ?? LANES;
  const isLoopback = namesLoopback(url.hostname);
  const isBare = url.searchParams.get('requireTLS') === 'false' || (isLoopback && url.searchParams.get('requireTLS') !== 'true');
  const perSecond = readBound(url, 'rateLimit', PER_SECOND_MOST) ?? PER_SECOND;
  for (const name of OWN_PARAMETERS) url.searchParams.delete(name);
  const transporter = createTransport({
    pool: true,
    url: url.href,
    maxConnections: lanes,
    // The outbox tries again, and counts.
    maxRequeues: 0,
    requireTLS: url.protocol === 'smtp:' && !isBare,
    // A server on this machine has a certificate of its own making.
    ...(isLoopback ? { tls: { rejectUnauthorized: false } } : {}),
    connectionTimeout: CONNECT_MILLISECONDS,
    greetingTimeout: CONNECT_MILLISECONDS,
    dnsTimeout: CONNECT_MILLISECONDS,
    socketTimeout: SILENCE_MILLISECONDS,
    // What a mail holds is never the name of a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    words: `sent through ${url.host}`,
    lanes,
    perSecond,
    async send(mail) {
      await transporter.sendMail(mail);
    },
    close: () => transporter.close({ force: true }),
  };
}

function readBound({ searchParams }: URL, name: string, most: number): number | null {
  const value = Number(searchParams.get(name));
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : null;
}

/** URLs write IPv6 in brackets. */
function namesLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
