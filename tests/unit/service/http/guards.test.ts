import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGuarded, type GuardedApp } from './guarded-app.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
const FORM_HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };
const SHIP = '{"verdict":"ship"}';
let guarded: GuardedApp;

beforeAll(async () => (guarded = await runGuarded()));
afterAll(() => guarded.close());

/** Sends a request with exactly these headers: `fetch` would add its own `Sec-Fetch-Mode` and more. */
async function send(line: string, headers: Record<string, string> = {}, body = ''): Promise<readonly [number, string]> {
  const lines = Object.entries({
    Host: 'pairwise.test',
    Connection: 'close',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  });
  const head = [`${line} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  const answer = await guarded.exchange(`${head}\r\n\r\n${body}`);
  const [top = '', ...rest] = answer.split('\r\n\r\n');
  const said = rest.join('\r\n\r\n');
  return [Number(top.split(' ')[1]), /problem\+json/.test(top) ? (JSON.parse(said) as { detail: string }).detail : said];
}

const CSRF = 'Only a page of this site may send this.';

test.each([
  [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
  [{ 'Sec-Fetch-Site': 'none' }, 200],
  [{ Origin: 'http://pairwise.test' }, 200],
  [{ Origin: 'https://pairwise.test', 'X-Forwarded-Proto': 'https' }, 200],
  [{ Origin: 'https://pairwise.example' }, 200],
  [{}, 403],
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://pairwise.test' }, 403],
  [{ 'Sec-Fetch-Site': 'same-origin, cross-site' }, 403],
  [{ Origin: 'null' }, 403],
  [{ Origin: '' }, 403],
  [{ Origin: 'https://evil.example' }, 403],
  [{ Origin: 'https://pairwise.test' }, 403],
  [{ Origin: 'http://pairwise.test:81' }, 403],
  [{ Origin: 'http://pairwise.test.evil.example' }, 403],
  [{ Referer: 'http://pairwise.test/' }, 403],
] as readonly [Record<string, string>, number][])('judges by %j where a change comes from', async (headers, status) => {
  const json = { 'Content-Type': 'application/json', ...headers };
  expect(await send('PUT /api/echo', json, SHIP)).toEqual([status, status === 200 ? SHIP : CSRF]);
  expect(await send('DELETE /api/echo', headers)).toEqual(status === 200 ? [200, 'DELETE came through.'] : [403, CSRF]);
  expect((await send('POST /vote/echo', { ...FORM_HEADERS, 'Sec-Fetch-Site': '', ...headers }, 'verdict=ship'))[0]).toBe(
    headers['Sec-Fetch-Site'] === undefined ? 403 : status,
  );
  expect((await send('POST /newsletter/', { 'Content-Type': 'application/json', ...headers }, '{}'))[0]).toBe(status);
});

test('lets reading through, wherever it comes from', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };
  expect(await send('GET /api/echo', headers)).toEqual([200, 'GET came through.']);
  expect((await send('HEAD /newsletter/', headers))[0]).toBe(200);
  expect(await send('OPTIONS /vote/echo', headers)).toEqual([200, 'OPTIONS came through.']);
});

test('takes a one-click unsubscription from a mail program, which says nothing of itself', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const sent = send('POST /newsletter/unsubscribe/?s=1&k=2', { 'Content-Type': type }, 'List-Unsubscribe=One-Click');
    expect(await sent).toEqual([200, 'POST came through.']);
  }
  expect(await send('POST /newsletter/unsubscribe/%2e%2e/', FORM_HEADERS)).toEqual([200, 'POST came through.']);
  expect(await send('POST /newsletter/', { 'Content-Type': 'application/json' }, '{}')).toEqual([403, CSRF]);
});

test.each([
  ['PATCH /api/echo', 'PATCH is not among what can be done here.'],
  ['PUT /vote/echo', 'PUT is not among what can be done here.'],
  ['DELETE /newsletter/', 'DELETE is not among what can be done here.'],
  ['QUERY /api/echo', 'QUERY is not among what can be done here.'],
])('refuses %s', async (line, detail) => {
  expect(await send(line, JSON_HEADERS)).toEqual([405, detail]);
});

test.each([
  ['PUT /api/echo', 'text/plain', 'The body is expected as application/json.'],
  ['PUT /api/echo', 'application/x-www-form-urlencoded', 'The body is expected as application/json.'],
  ['PUT /api/echo', 'application/json-seq', 'The body is expected as application/json.'],
  ['POST /vote/echo', 'application/json', 'The body is expected as application/x-www-form-urlencoded.'],
  ['POST /vote/echo', 'multipart/form-data; boundary=x', 'The body is expected as application/x-www-form-urlencoded.'],
  ['POST /newsletter/', '', 'The body is expected as application/x-www-form-urlencoded or application/json.'],
])('refuses %s as %j', async (line, type, detail) => {
  expect(await send(line, { ...JSON_HEADERS, 'Content-Type': type }, SHIP)).toEqual([415, detail]);
});

test('takes a type with its charset, in any letters', async () => {
  expect(await send('PUT /api/echo', { ...JSON_HEADERS, 'Content-Type': 'Application/JSON; charset=utf-8' }, SHIP)).toEqual([200, SHIP]);
});

test.each([
  ['', 400, 'The body is not JSON.'],
  ['{', 400, 'The body is not JSON.'],
  ['null', 422, 'The body is expected to be an object.'],
  ['{}', 422, 'verdict is expected to be "ship" or "skip".'],
  ['{"verdict":"<b>"}', 422, 'verdict is expected to be "ship" or "skip".'],
  ['{"verdict":"ship","evil":1}', 422, 'The body holds more than is expected.'],
  ['{"verdict":"ship","note":1}', 422, 'note is expected to be text.'],
  ['{"__proto__":{"verdict":"ship"}}', 422, 'verdict is expected to be "ship" or "skip".'],
])('tells in a sentence what is wrong with %j', async (body, status, detail) => {
  expect(await send('PUT /api/echo', JSON_HEADERS, body)).toEqual([status, detail]);
});

test('reads a form, and refuses one that says a thing twice', async () => {
  expect(await send('POST /vote/echo', FORM_HEADERS, 'verdict=ship&note=a+%26+b')).toEqual([200, '{"verdict":"ship","note":"a & b"}']);
  expect(await send('POST /vote/echo', FORM_HEADERS, 'verdict=ship&verdict=skip')).toEqual([400, 'The form names a field twice.']);
  expect(await send('POST /vote/echo', FORM_HEADERS, '%=%zz')).toEqual([422, 'verdict is expected to be "ship" or "skip".']);
});

const withNote = (size: number): string => JSON.stringify({ verdict: 'ship', note: '' }).replace('""', `"${'x'.repeat(size - 28)}"`);
const TOO_LONG = 'The body is longer than the 16384 bytes it may have.';

test('takes a body of 16 KB and none that is longer, whether it says so or not', async () => {
  const [most, more] = [withNote(16_384), withNote(16_385)];
  expect(await send('PUT /api/echo', JSON_HEADERS, most)).toEqual([200, most]);
  expect(await send('PUT /api/echo', JSON_HEADERS, more)).toEqual([413, TOO_LONG]);
  const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const head =
    'PUT /api/echo HTTP/1.1\r\nHost: pairwise.test\r\nConnection: close\r\nSec-Fetch-Site: none\r\nContent-Type: application/json';
  expect(await guarded.exchange(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n${chunked(most)}`)).toContain('HTTP/1.1 200 OK');
  expect(await guarded.exchange(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n${chunked(more)}`)).toContain(TOO_LONG);
  // Nothing of this body is sent: its length alone is refused, and the connection ended.
  expect(await guarded.exchange(`${head}\r\nContent-Length: 99999999\r\n\r\n`)).toContain(TOO_LONG);
});

test('ends the connection of a body that is too long', async () => {
  const head = 'PUT /api/echo HTTP/1.1\r\nHost: pairwise.test\r\nSec-Fetch-Site: none\r\nContent-Type: application/json';
  const answer = await guarded.exchange(`${head}\r\nContent-Length: 99999999\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer.toLowerCase()).toContain('connection: close');
});

test('goes on when a sender breaks off', async () => {
  const socket = connect(guarded.port, '127.0.0.1');
  socket.write(
    'PUT /api/echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: none\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"ver',
  );
  await once(socket, 'connect');
  socket.destroy();
  expect(await send('PUT /api/echo', JSON_HEADERS, SHIP)).toEqual([200, SHIP]);
});
