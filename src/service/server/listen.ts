import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEFAULT_PORT, type Address } from './address.ts';
import { serveRequests, type Answering } from './serve-requests.ts';

/** A server that is up. */
export interface Listening {
  /** Where it really listens: port 0 has become the port that was free. */
  readonly address: Address;
  /** Takes no new requests, lets those under way end within a bound, then resolves. */
  close(): Promise<void>;
}

/** Milliseconds between two looks at which connections have nothing more under way. */
const IDLE_CHECK_MILLISECONDS = 50;

/** Bounds in time and size on what a client may send and wait for, so that a slow one holds up nobody: RFC 9110, 15.5.9, and RFC 6585, 5. */
export const SERVER_BOUNDS = {
  // Headers fit into a few packets, and the longest body has 16 KB.
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1000,
  // Longer than load balancers keep a connection, so that it is they who end it and no request meets a closed one.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
  /**
   * Connections at a time; further ones are ended at once. Each may hold its headers and an answer in memory, some 30 KB, and a file of the many
   * that the system lets a process have: 10,000 are 2,000 browsers or more, and leave both to the database and the site.
   */
  connections: 10_000,
  /** Milliseconds in which a client has to take something of its answer: nothing else bounds one that never reads. */
  silence: 60_000,
  /** Milliseconds that requests under way have to end when the server stops: supervisors kill after ten seconds or more. */
  grace: 9000,
};

/** Serves an app; an address that cannot be had comes back as one sentence. */
export async function listen(app: Answering, address: Address, bounds: Partial<typeof SERVER_BOUNDS> = {}): Promise<Listening | string> {
  const { connections, grace, silence, ...options } = { ...SERVER_BOUNDS, ...bounds };
  const server = createServer({ ...options, requireHostHeader: false });
  server.setTimeout(silence);
  server.maxConnections = connections;
  serveRequests(server, app);
  const fault = await bind(server, address);
  if (fault) return fault;
  const { port } = server.address() as AddressInfo;
  return { address: { host: address.host, port }, close: () => close(server, grace) };
}

/** Tells in one sentence why an address cannot be listened on, or `null` when it can. */
export async function findAddressFault(address: Address): Promise<string | null> {
  const server = createServer();
  const fault = await bind(server, address);
  if (!fault) await close(server, 0);
  return fault;
}

function bind(server: Server, address: Address): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(describeFault(error, address)));
    server.listen(address.port, address.host, () => resolve(null));
  });
}

function describeFault(error: NodeJS.ErrnoException, { host, port }: Address): string {
  const other = port === DEFAULT_PORT ? DEFAULT_PORT + 1 : DEFAULT_PORT;
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program; choose another one, such as PORT=${other}.`;
  if (error.code === 'EACCES')
    return `Port ${port} on ${host} needs rights that this user lacks; choose one above 1023, such as PORT=${other}.`;
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
    return `HOST is ${JSON.stringify(host)}, which is no address of this machine.`;
  return `The server cannot listen on port ${port} of ${host}: ${error.message}.`;
}

function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), grace);
    // A connection that is kept open has nothing under way once its last answer is out, which may be any time from now on.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MILLISECONDS);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
