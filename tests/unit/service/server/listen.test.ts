import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { formatUrl, readAddress } from '#src/service/address.ts';
import { findAddressFault, listen } from '#src/service/listen.ts';

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

test.each(['0', '65536', '80a', '-1', '8e3', '4321 ', '1.5'])('refuses %j as a port', (PORT) => {
  expect(readAddress({ PORT })).toBe(`PORT is ${JSON.stringify(PORT)}, expected a whole number from 1 to 65535.`);
});

test('reads the address, with loopback and 4321 for what is not given', () => {
  expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 4321 });
  expect(readAddress({ HOST: '', PORT: '' })).toEqual({ host: '127.0.0.1', port: 4321 });
  expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
});

test('writes the address as a reader types it', () => {
  expect(formatUrl({ host: '127.0.0.1', port: 4321 })).toBe('http://localhost:4321');
  expect(formatUrl({ host: '2001:db8::1', port: 80 })).toBe('http://[2001:db8::1]:80');
  expect(formatUrl({ host: 'pairwise.example', port: 8080 })).toBe('http://pairwise.example:8080');
});
