import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runService, type TestService } from '../running-service.ts';

let running: TestService;
const detailOf = (body: string): unknown => (JSON.parse(body) as { detail: string }).detail;

afterEach(() => running.close());

test('serves the site, its page for what is not there, and problems for the API', async () => {
  running = await runService();
  const page = await running.ask('/tools/alpha/');
  expect([page.status, page.headers['content-type'], page.body]).toEqual([200, 'text/html; charset=utf-8', '<h1>Alpha</h1>']);
  const missing = await running.ask('/nothing/');
  expect([missing.status, missing.body]).toEqual([404, '<h1>No such page</h1>']);
  const unknown = await running.ask('/api/nothing');
  expect([unknown.status, unknown.headers['content-type'], unknown.headers['cache-control'], JSON.parse(unknown.body)]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
    'no-store',
    { title: 'Not Found', status: 404, detail: 'There is no such address here.' },
  ]);
  const led = await running.ask('/compare/beta-vs-alfa/');
  expect([led.status, led.headers.location]).toEqual([301, '/compare/alpha-vs-beta/']);
});

test('gives every answer the headers that all have', async () => {
  running = await runService({ settings: { trustedProxies: ['loopback'] } });
  for (const path of ['/', '/nothing/', '/api/nothing', '/livez', '/api/votes']) {
    const { headers } = await running.ask(path, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect([path, headers['x-content-type-options'], headers['strict-transport-security']?.startsWith('max-age=')]).toEqual([
      path,
      'nosniff',
      true,
    ]);
    expect((await running.ask(path)).headers['strict-transport-security']).toBeUndefined();
  }
});

test('tells whoever asks that it runs, and that it is ready', async () => {
  running = await runService();
  const [live, ready] = [await running.ask('/livez'), await running.ask('/readyz')];
  expect([live.status, live.body, live.headers['cache-control']]).toEqual([200, 'The service runs.\n', 'no-store']);
  expect([ready.status, ready.body, ready.headers['cache-control']]).toEqual([200, 'The service is ready.\n', 'no-store']);
});

test('runs, and is not ready, without a site', async () => {
  running = await runService();
  await rm(join(running.folder, 'site', 'index.html'));
  const ready = await running.ask('/readyz');
  expect([ready.status, detailOf(ready.body)]).toEqual([503, 'There is no built site to serve.']);
  expect((await running.ask('/livez')).status).toBe(200);
});

test('runs, is not ready, and says when to come back without its database', async () => {
  running = await runService();
  await running.service.store.close();
  const ready = await running.ask('/readyz');
  expect([ready.status, detailOf(ready.body)]).toEqual([503, 'The database does not answer.']);
  const votes = await running.ask('/api/votes');
  expect([votes.status, votes.headers['retry-after'], detailOf(votes.body)]).toEqual([
    503,
    '5',
    'The database does not answer right now; try again in a few seconds.',
  ]);
  expect([(await running.ask('/livez')).status, (await running.ask('/')).status]).toEqual([200, 200]);
});

test('warns once of a proxy that is not named', async () => {
  running = await runService({ settings: { logLevel: 'warn' } });
  await running.ask('/');
  for (const forwarded of ['192.0.2.7', '192.0.2.8']) await running.ask('/', { headers: { 'X-Forwarded-For': forwarded } });
  expect(running.logged()).toEqual([
    {
      level: 40,
      time: expect.any(String) as string,
      msg:
        'A request came with X-Forwarded-For from an address that TRUSTED_PROXIES does not name. If a proxy stands in front, name it there: ' +
        'until then all its readers count as one, and over TLS too the voter cookie is not Secure.',
    },
  ]);
});

test('warns of no proxy that is named', async () => {
  running = await runService({ settings: { logLevel: 'warn', trustedProxies: ['loopback'] } });
  await running.ask('/', { headers: { 'X-Forwarded-For': '192.0.2.7' } });
  expect(running.logged()).toEqual([]);
});

test('logs requests without a query, an address or a header', async () => {
  running = await runService({ settings: { logLevel: 'info' } });
  await running.ask('/api/votes?tools=alpha', { headers: { Cookie: 'voter=secret' } });
  await running.ask('/newsletter/?k=secret-token');
  await running.ask('/');
  const requests = running.logged().filter(({ msg }) => msg === 'request');
  expect(requests.map(({ time, ms, ...rest }) => [typeof time, typeof ms, rest])).toEqual([
    ['string', 'number', { level: 30, msg: 'request', method: 'GET', path: '/api/votes', status: 200 }],
    ['string', 'number', { level: 30, msg: 'request', method: 'GET', path: '/newsletter/', status: 200 }],
  ]);
  expect(JSON.stringify(running.logged())).not.toMatch(/secret|127\.0\.0\.1/);
});
