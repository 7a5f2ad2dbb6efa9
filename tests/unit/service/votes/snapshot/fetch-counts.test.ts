import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchCounts } from '#src/service/votes/snapshot/fetch-counts.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const VOTES = { version: 1, taken: '2026-11-22T12:00:00Z', tools: { alpha: { ship: 1, skip: 2 } }, pairs: {} };

test('takes the counts that a service gives', async () => {
  const asked: unknown[] = [];
  const origin = await serve((request, response) => {
    asked.push(request.url);
    response.end(JSON.stringify(VOTES));
  });
  expect([await fetchCounts(origin), asked]).toEqual([VOTES, ['/api/votes']]);
});

const faults: readonly (readonly [string, RequestListener, string])[] = [
  ['an error', (_, response) => response.writeHead(503).end(), 'gave no counts: it answered with 503.'],
  ['a page', (_, response) => response.end('<h1>Hello</h1>'), 'gave something else than counts of votes.'],
  [
    'counts below zero',
    (_, response) => response.end(JSON.stringify(VOTES).replace('2}', '-2}')),
    'gave something else than counts of votes.',
  ],
  ['no end', (_, response) => response.write('{'), 'gave no counts: it did not answer within 0.2 seconds.'],
  ['too much', (_, response) => response.end(' '.repeat(8 * 1024 * 1024 + 1)), 'gave no counts: the answer is longer than 8 MiB.'],
  ['nothing', (request) => request.socket.destroy(), 'gave no counts: other side closed.'],
];

test.each(faults)('says in a sentence what it makes of %s', async (_, answer, sentence) => {
  const origin = await serve(answer);
  expect(await fetchCounts(origin, sentence.includes('0.2') ? 200 : 5000)).toBe(`${origin}/api/votes ${sentence}`);
});

test('says that nobody answers', async () => {
  const origin = await serve(() => undefined);
  await new Promise((resolve) => servers.splice(0)[0]?.close(resolve));
  expect(await fetchCounts(origin)).toBe(`${origin}/api/votes gave no counts: connect ECONNREFUSED ${origin.slice(7)}.`);
});
