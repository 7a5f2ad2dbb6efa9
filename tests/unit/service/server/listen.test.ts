import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { formatUrl, isLoopback } from '#src/service/server/address.ts';
import { findAddressFault, listen } from '#src/service/server/listen.ts';

const ANY_PORT = { host: '127.0.0.1', port: 0 };

test('says in one sentence that a port is taken, before and after', async () => {
  const first = await listen(new Hono(), ANY_PORT);
  if (typeof first === 'string') throw new Error(first);
  const sentence = `Port ${first.address.port} on 127.0.0.1 is taken by another program; choose another one, such as PORT=4321.`;
  expect(await findAddressFault(first.address)).toBe(sentence);
  expect(await listen(new Hono(), first.address)).toBe(sentence);
  await first.close();
  expect(await findAddressFault(first.address)).toBeNull();
});

test('says in one sentence that a host is not of this machine', async () => {
  expect(await listen(new Hono(), { host: '192.0.2.1', port: 0 })).toBe('HOST is "192.0.2.1", which is no address of this machine.');
});

test('closes although a reader keeps a connection open', async () => {
  const server = await listen(new Hono(), ANY_PORT);
  if (typeof server === 'string') throw new Error(server);
  await fetch(`http://127.0.0.1:${server.address.port}/`, { headers: { Connection: 'keep-alive' } });
  await server.close();
  await expect(fetch(`http://127.0.0.1:${server.address.port}/`)).rejects.toThrow('fetch failed');
});

test('writes the address as a reader types it', () => {
  expect(formatUrl({ host: '127.0.0.1', port: 4321 })).toBe('http://localhost:4321');
  expect(formatUrl({ host: '2001:db8::1', port: 80 })).toBe('http://[2001:db8::1]:80');
  expect(formatUrl({ host: 'pairwise.example', port: 8080 })).toBe('http://pairwise.example:8080');
});

test('knows hosts that only their own machine reaches', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].map(isLoopback)).toEqual([true, true, true, true]);
  expect(['0.0.0.0', '::', '127.example', '192.168.0.1', ''].map(isLoopback)).toEqual([false, false, false, false, false]);
});

/** An app whose one answer waits until it is let go. */
function makeWaiting() {
  const arrived = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  const app = new Hono().get('/', async (context) => {
    arrived.resolve(undefined);
    await released.promise;
    return context.text('Done.');
  });
  return { app, arrived: arrived.promise, release: () => released.resolve(undefined) };
}

test('lets what is under way end when it stops, and takes nothing new', async () => {
  const { app, arrived, release } = makeWaiting();
  const server = await listen(app, ANY_PORT);
  if (typeof server === 'string') throw new Error(server);
  const url = `http://127.0.0.1:${server.address.port}/`;
  const answer = fetch(url);
  await arrived;
  const closed = server.close();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  release();
  expect(await (await answer).text()).toBe('Done.');
  await closed;
});

test('cuts off what does not end in time when it stops', async () => {
  const { app, arrived } = makeWaiting();
  const server = await listen(app, ANY_PORT, { grace: 100 });
  if (typeof server === 'string') throw new Error(server);
  const answer = fetch(`http://127.0.0.1:${server.address.port}/`);
  const cut = expect(answer).rejects.toThrow('fetch failed');
  await arrived;
  await server.close();
  await cut;
});

test.each([
  ['headers', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
  ['a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345'],
])('ends a request whose sender never ends %s', async (_part, sent) => {
  const app = new Hono().post('/', async (context) => context.text(await context.req.text().catch(() => 'broken off')));
  const server = await listen(app, ANY_PORT, { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 });
  if (typeof server === 'string') throw new Error(server);
  const socket = connect(server.address.port, '127.0.0.1', () => socket.write(sent));
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answer).toContain(
    '\r\nConnection: close\r\n\r\n{"title":"Request Timeout","status":408,"detail":"The request did not arrive in time."}',
  );
  await server.close();
});

test('ends connections beyond so many at once, and takes new ones as others end', async () => {
  const server = await listen(new Hono(), ANY_PORT, { connections: 1 });
  if (typeof server === 'string') throw new Error(server);
  const { port } = server.address;
  const first = connect(port, '127.0.0.1');
  await once(first, 'connect');
  let answer = '';
  for await (const chunk of connect(port, '127.0.0.1')) answer += String(chunk);
  // In time it would be told that its headers did not come.
  expect(answer).toBe('');
  first.destroy();
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404));
  await server.close();
});

test('answers headers that are too long with 431', async () => {
  const server = await listen(new Hono(), ANY_PORT);
  if (typeof server === 'string') throw new Error(server);
  const answer = await fetch(`http://127.0.0.1:${server.address.port}/`, { headers: { Long: 'x'.repeat(17_000) } });
  expect(answer.status).toBe(431);
  await server.close();
});
