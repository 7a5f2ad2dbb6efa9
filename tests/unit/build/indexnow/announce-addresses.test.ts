import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { announceAddresses } from '#src/build/indexnow/announce-addresses.ts';

interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly body: { readonly urlList: readonly string[] };
}

/** Status of each answer, with its `Retry-After`; the last one is repeated. */
let answers: (readonly [status: number, retryAfter?: string])[];
let received: Received[];
let server: Server;
let host: string;

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      received.push({
        method,
        path,
        type: headers['content-type'],
        body: JSON.parse(Buffer.concat(chunks).toString()) as Received['body'],
      });
      const [status, retryAfter] = answers[Math.min(received.length, answers.length) - 1] ?? [500];
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => server.close());

const SITE = { site: 'https://pairs.example', key: 'a-key-of-this-site' };
const announce = (addresses: readonly string[] = ['https://pairs.example/']) =>
  announceAddresses({ ...SITE, endpoint: `http://${host}/indexnow`, addresses });

test('sends the addresses as the protocol has it', async () => {
  answers = [[200]];
  expect(await announce(['https://pairs.example/', 'https://pairs.example/tools/alpha/'])).toEqual({ sent: 2, fault: null });
  expect(received).toEqual([
    {
      method: 'POST',
      path: '/indexnow',
      type: 'application/json; charset=utf-8',
      body: {
        host: 'pairs.example',
        key: 'a-key-of-this-site',
        keyLocation: 'https://pairs.example/a-key-of-this-site.txt',
        urlList: ['https://pairs.example/', 'https://pairs.example/tools/alpha/'],
      },
    },
  ]);
});

test('asks nobody when there is nothing to send', async () => {
  expect([await announce([]), received]).toEqual([{ sent: 0, fault: null }, []]);
});

test('sends no more than ten thousand addresses at once', async () => {
  answers = [[200], [202]];
  const addresses = Array.from({ length: 10_001 }, (_, index) => `https://pairs.example/tools/tool-${index}/`);
  expect(await announce(addresses)).toEqual({ sent: 10_001, fault: null });
  expect(received.map(({ body }) => body.urlList.length)).toEqual([10_000, 1]);
  expect(received.flatMap(({ body }) => body.urlList)).toEqual(addresses);
});

test('tells how many were sent when a later request is refused', async () => {
  answers = [[200], [422]];
  expect(await announce(Array.from({ length: 10_001 }, (_, index) => `https://pairs.example/${index}/`))).toEqual({
    sent: 10_000,
    fault: `${host} answers 422: the addresses are not of the host pairs.example, or the key is not one. Is \`url\` in site.yaml right?`,
  });
});

test('tries again while the server is overloaded or broken', async () => {
  answers = [[429, '0'], [503, 'Thu, 01 Jan 1970 00:00:00 GMT'], [500, '0'], [200]];
  expect([await announce(), received.length]).toEqual([{ sent: 1, fault: null }, 4]);
});

test('gives up after four tries', async () => {
  answers = [[429, '0']];
  expect([await announce(), received.length]).toEqual([
    { sent: 0, fault: `${host} answers 429 after 4 tries: too many announcements. Try again later.` },
    4,
  ]);
});

test('does not wait for a server that asks for more than a minute', async () => {
  answers = [[503, '3600']];
  expect([await announce(), received.length]).toEqual([
    { sent: 0, fault: `${host} answers 503: it is out of order. Try again in 3600 seconds.` },
    1,
  ]);
});

test.each([
  [400, 'answers 400: it does not understand the announcement. Is it an IndexNow endpoint?'],
  [
    403,
    'answers 403: it does not find the key at https://pairs.example/a-key-of-this-site.txt. Publish the site first, and see that the file holds the key.',
  ],
  [301, 'answers 301, which no IndexNow endpoint should. Is the address right?'],
  [404, 'answers 404, which no IndexNow endpoint should. Is the address right?'],
])('says what %i means, and does not try again', async (status, words) => {
  answers = [[status, '0']];
  expect([await announce(), received.length]).toEqual([{ sent: 0, fault: `${host} ${words}` }, 1]);
});
