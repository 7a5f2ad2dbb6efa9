/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Port that the site is served on when `PORT` names none. */
export const DEFAULT_PORT = 4321;

/**
 * Reads `HOST` and `PORT`; a port that is none comes back as one sentence.
 *
 * @example readAddress({ PORT: '80a' }) // 'PORT is "80a", expected a whole number from 1 to 65535.'
 */
export function readAddress(environment: NodeJS.ProcessEnv): Address | string {
  const host = environment['HOST'] || '127.0.0.1';
  const port = environment['PORT'] || String(DEFAULT_PORT);
  const isPort = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
  return isPort ? { host, port: Number(port) } : `PORT is ${JSON.stringify(port)}, expected a whole number from 1 to 65535.`;
}

/** The address as a reader types it: loopback and "every interface" are `localhost`, IPv6 stands in brackets. */
export function formatUrl({ host, port }: Address): string {
  const isHere = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host);
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
