import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { DEFAULT_PORT, type Address } from './address.ts';

/** A server that is up. */
export interface Listening {
  /** Where it really listens: port 0 has become the port that was free. */
  readonly address: Address;
  /** Takes no new requests, lets those under way end for at most two seconds, then resolves. */
  close(): Promise<void>;
}

const GRACE_MILLISECONDS = 2000;

/** Serves an app; an address that cannot be had comes back as one sentence. */
export async function listen(app: Hono, address: Address): Promise<Listening | string> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  const fault = await bind(server, address);
  if (fault) return fault;
  const { port } = server.address() as AddressInfo;
  return { address: { host: address.host, port }, close: () => close(server) };
}

/** Tells in one sentence why an address cannot be listened on, or `null` when it can. */
export async function findAddressFault(address: Address): Promise<string | null> {
  const server = createServer();
  const fault = await bind(server, address);
  if (!fault) await close(server);
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
