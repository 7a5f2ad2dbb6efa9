import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClientReader } from '#src/service/http/read-client.ts';

/** A request as Node gives it, as far as a client is read from it. */
function requestFrom(remoteAddress: string | undefined, headers: Record<string, string> = {}): IncomingMessage {
  const socket = { remoteAddress, localAddress: '127.0.0.1', localPort: 4321 };
  return { socket, headers: { host: 'pairwise.example', ...headers } } as unknown as IncomingMessage;
}

const tellNobody = () => undefined;
const trustNobody = makeClientReader([], tellNobody);
const trustLoopback = makeClientReader(['loopback', '10.0.0.0/8'], tellNobody);

test.each([
  ['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:7:8::1', '2001:db8:7:8::1', '2001:db8:7::/48'],
  ['2001:0DB8:0007:0000:0000:0000:0000:0001', '2001:db8:7::1', '2001:db8:7::/48'],
  ['fe80::1%eth0', 'fe80::1', 'fe80::/48'],
  [undefined, '0.0.0.0', '0.0.0.0/24'],
])('reads the network of a connection from %s', (remote, address, network) => {
  expect(trustNobody(requestFrom(remote))).toEqual({
    address,
    network,
    isSecure: false,
    isLoopback: false,
    origin: 'http://pairwise.example',
  });
});

const FORWARDED = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.4, 10.1.2.3',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'vote.example',
};

test('takes the word of a trusted proxy, up to the first address that is not one', () => {
  expect(trustLoopback(requestFrom('::ffff:127.0.0.1', FORWARDED))).toEqual({
    address: '198.51.100.4',
    network: '198.51.100.0/24',
    isSecure: true,
    isLoopback: false,
    origin: 'https://vote.example',
  });
});

test.each([
  ['nobody is trusted', trustNobody, { remote: '127.0.0.1', network: '127.0.0.0/24' }],
  ['the connection is of no proxy', trustLoopback, { remote: '198.51.100.77', network: '198.51.100.0/24' }],
])('takes nothing that headers say when %s', (_case, readClient, { remote, network }) => {
  expect(readClient(requestFrom(remote, FORWARDED))).toEqual({
    address: remote,
    network,
    isSecure: false,
    isLoopback: false,
    origin: 'http://pairwise.example',
  });
});

test.each([
  ['203.0.113.9:4711', '203.0.113.9'],
  ['[2001:db8::9]:443', '2001:db8::9'],
  ['2001:db8::9', '2001:db8::9'],
  ['unknown', '127.0.0.1'],
  ['<script>', '127.0.0.1'],
  ['1.2.3', '127.0.0.1'],
  ['', '127.0.0.1'],
])('reads %j as a proxy may forward it', (forwarded, address) => {
  expect(trustLoopback(requestFrom('127.0.0.1', { 'x-forwarded-for': forwarded })).address).toBe(address);
});

test.each([
  [{ host: 'Pairwise.Example:443', 'x-forwarded-proto': 'https' }, 'https://pairwise.example'],
  [{ host: '[2001:db8::1]:8080' }, 'http://[2001:db8::1]:8080'],
  [{ 'x-forwarded-host': 'user@evil.example' }, 'http://pairwise.example'],
  [{ 'x-forwarded-host': 'evil.example/path' }, 'http://pairwise.example'],
  [{ 'x-forwarded-host': 'a.example:99999' }, 'http://pairwise.example'],
  [{ 'x-forwarded-proto': 'javascript' }, 'http://pairwise.example'],
  [{ 'x-forwarded-proto': 'https, http' }, 'https://pairwise.example'],
  [{ host: 'null' }, 'http://null'],
  [{ host: '' }, 'http://127.0.0.1:4321'],
])('reads from %j the origin that a page would name', (headers, origin) => {
  expect(trustLoopback(requestFrom('127.0.0.1', headers)).origin).toBe(origin);
});

test('knows who is on this machine from who only comes by way of it', () => {
  const isLoopback = (headers: Record<string, string>, remote = '127.0.0.1') => trustNobody(requestFrom(remote, headers)).isLoopback;
  expect([isLoopback({ host: 'localhost:4321' }), isLoopback({ host: '127.0.0.1' }), isLoopback({ host: '[::1]:4321' }, '::1')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([
    isLoopback({ host: 'pairwise.example' }),
    isLoopback({ host: '127.0.0.1.evil.example' }),
    isLoopback({ host: 'localhost' }, '192.0.2.1'),
    isLoopback({ host: 'localhost', 'x-forwarded-for': '192.0.2.1' }),
    isLoopback({ host: 'localhost', via: '1.1 proxy' }),
  ]).toEqual([false, false, false, false, false]);
});

test('takes nobody for this machine who comes by way of a proxy that is named, whatever it leaves out', () => {
  expect(trustLoopback(requestFrom('127.0.0.1', { host: 'localhost:4321' })).isLoopback).toBe(false);
});

test('gives an address and an origin whatever headers say', () => {
  const names = ['host', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded'];
  const value = fc.oneof(
    fc.string(),
    fc.ipV4(),
    fc.ipV6(),
    fc.array(fc.oneof(fc.ipV4(), fc.string())).map((items) => items.join(', ')),
  );
  const headers = fc.dictionary(fc.constantFrom(...names), value);
  fc.assert(
    fc.property(headers, fc.constantFrom('127.0.0.1', '10.0.0.1', '192.0.2.1', undefined), (sent, remote) => {
      const { address, network, origin } = trustLoopback(requestFrom(remote, sent));
      expect(address).toMatch(/^[\da-f.:]+$/);
      expect(network).toMatch(/^[\da-f.:]+\/(?:24|48)$/);
      expect(new URL(origin).origin).toBe(origin);
    }),
    { numRuns: 500 },
  );
});
