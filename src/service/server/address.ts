/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Port that the site is served on when `PORT` names none. */
export const DEFAULT_PORT = 4321;

/** The address as a reader types it: loopback and "every interface" are `localhost`, IPv6 stands in brackets. */
export function formatUrl({ host, port }: Address): string {
  const isHere = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host);
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Tells whether a host is reached from its own machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
