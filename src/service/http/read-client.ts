import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createMiddleware } from 'hono/factory';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';
import type { Client } from './client.ts';
import type { ServiceVariables } from './service.ts';

/**
 * Tells every route who sent the request. Proxies of the given networks are taken at their word; that another one sends its word is told once,
 * as whoever set it up may have forgotten to name it.
 */
export function clientMiddleware(trustedProxies: readonly string[], tellUnnamed: () => void) {
  let isTold = false;
  const readClient = makeClientReader(trustedProxies, () => {
    if (!isTold) tellUnnamed();
    isTold = true;
  });
  return createMiddleware<ServiceVariables>(async (context, next) => {
    context.set('client', readClient(context.env.incoming));
    await next();
  });
}

/** Makes what reads the client of a request, and tells of each that came from a proxy which is not named; whatever headers say, it never throws. */
export function makeClientReader(trustedProxies: readonly string[], tellUnnamed: () => void): (request: IncomingMessage) => Client {
  const isTrusted = proxyaddr.compile([...trustedProxies]);
  return (request) => {
    const own = request.socket.remoteAddress ?? GONE;
    // Headers count only from a proxy that is itself trusted, however the client's address comes about.
    const isProxied = isTrusted(own, 0);
    if (!isProxied && request.headers['x-forwarded-for'] !== undefined) tellUnnamed();
    const address = (isProxied && readAddress(proxyaddr(request, isTrusted))) || (readAddress(own) ?? GONE);
    const isSecure = readProtocol(request, isProxied) === 'https';
    const origin = readOrigin(request, { isProxied, isSecure });
    return { address, network: networkOf(address), isSecure, isLoopback: !isProxied && isFromHere(request, own), origin };
  };
}

/** Stands for the address of a connection that has ended before it was asked. */
const GONE = '0.0.0.0';

/** Some proxies put the port behind the address that they forward; `null` for what is no address. */
function readAddress(text: string): string | null {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null;
  return ipaddr.process(bare.replace(/%.*$/, '')).toString();
}

function networkOf(address: string): string {
  const parsed = ipaddr.parse(address);
  const bytes = parsed.toByteArray();
  const kept = parsed.kind() === 'ipv4' ? 3 : 6;
  const network = ipaddr.fromByteArray(bytes.map((byte, index) => (index < kept ? byte : 0)));
  return `${network.toString()}/${kept * 8}`;
}

function readProtocol(request: IncomingMessage, isProxied: boolean): string {
  const [forwarded] = isProxied ? listOf(request, 'x-forwarded-proto') : [];
  const own = 'encrypted' in (request.socket as Socket & { encrypted?: boolean }) ? 'https' : 'http';
  return forwarded === 'https' || forwarded === 'http' ? forwarded : own;
}

function readOrigin(request: IncomingMessage, { isProxied, isSecure }: { isProxied: boolean; isSecure: boolean }): string {
  const scheme = isSecure ? 'https' : 'http';
  const forwarded = isProxied ? listOf(request, 'x-forwarded-host') : [];
  for (const host of [forwarded[0], request.headers.host]) {
    const origin = host !== undefined && HOST.test(host) ? URL.parse(`${scheme}://${host}`)?.origin : undefined;
    if (origin !== undefined) return origin;
  }
  const { localAddress = GONE, localPort = 80 } = request.socket;
  return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** A host and port as they stand in an address (RFC 3986, 3.2), without a user. */
const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The values of a header that each proxy on the way may have added to, the client's side first. */
function listOf(request: IncomingMessage, name: string): string[] {
  const header = request.headers[name];
  return [header ?? ''].flat().flatMap((value) => value.split(',').map((item) => item.trim()));
}

/** Headers that only proxies add. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * A connection of this machine may come from a proxy on it, or from a page of another site whose name leads here: the host that is asked for
 * and the headers that proxies add tell most of them apart.
 */
function isFromHere(request: IncomingMessage, own: string): boolean {
  const isLoopback = ['loopback'].includes(ipaddr.process(readAddress(own) ?? GONE).range());
  const host = URL.parse(`http://${request.headers.host ?? ''}`)?.hostname ?? '';
  const isAskedHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);
  return isLoopback && isAskedHere && PROXY_HEADERS.every((name) => request.headers[name] === undefined);
}
