import type { IncomingMessage } from 'node:http';

/**
 * Tells in one sentence why a request may not touch the content, or `null` when it may: it comes from this machine, names this machine,
 * and was sent by a page of this server. Else any page open in a browser here could write files, or one on a name that leads here.
 */
export function findStrangerFault({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string | null {
  const { host = '', origin } = headers;
  if (!isLoopback(socket.remoteAddress ?? '')) return 'The content is edited from the machine that it lies on.';
  if (!isLocalName(host)) return `The content is edited under localhost, not under ${JSON.stringify(host)}.`;
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined ? origin === `http://${host}` : site === 'same-origin';
  return isOwn ? null : 'The content is edited by the form of this server alone.';
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

function isLocalName(host: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(?:\.\d+){3}$/.test(name);
}
