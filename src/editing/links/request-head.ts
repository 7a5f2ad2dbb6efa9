import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isAllowedHost, lookUpWhere, PrivateAddressError, type AddressRule } from './public-address.ts';

/** What a server answers before it sends a body. */
export interface AnswerHead {
  readonly status: number;
  /** Where it leads on, as it says it. */
  readonly location: string | null;
  /** How long it asks to be left alone, in milliseconds. */
  readonly retryAfter: number | null;
}

/** How to ask. */
export interface RequestOptions {
  readonly method: 'HEAD' | 'GET';
  readonly isAllowed: AddressRule;
  readonly timeout: number;
}

const HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; Pairwise link check)',
  Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'Accept-Language': 'en',
};

/** Asks for an address and hangs up at the end of the head: no body is loaded, no redirect followed, and no password sent. */
export function requestHead(url: URL, { method, isAllowed, timeout }: RequestOptions): Promise<AnswerHead> {
  if (!isAllowedHost(url.hostname, isAllowed)) return Promise.reject(new PrivateAddressError(url.hostname));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve, reject } = Promise.withResolvers<AnswerHead>();
  const target = {
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: url.pathname + url.search,
  };
  const asked = request({
    ...target,
    method,
    headers: HEADERS,
    agent: false,
    lookup: lookUpWhere(isAllowed),
    signal: AbortSignal.timeout(timeout),
  });
  asked.on('response', (response) => {
    const { location = null, 'retry-after': after } = response.headers;
    resolve({ status: response.statusCode ?? 0, location, retryAfter: readSeconds(after) });
    response.destroy();
  });
  // After an answer it is only the hanging up that fails.
  asked.on('error', reject);
  asked.end();
  return promise;
}

function readSeconds(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}
