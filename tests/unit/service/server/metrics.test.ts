import { afterEach, expect, test } from 'vitest';
import { runService, type TestService } from '../running-service.ts';

let running: TestService;
const TOKEN = 'a-token-of-metrics';

afterEach(() => running.close());

/** Figures by name, as they are written, of those that start with a word. */
function figuresOf(text: string, start: string): string[] {
  return text.split('\n').filter((line) => line.startsWith(start));
}

test('counts requests by kind of route and status, and tells what waits', async () => {
  running = await runService();
  for (const path of ['/', '/tools/alpha/', '/nothing/', '/api/votes', '/api/votes?tools=alpha', '/api/nothing', '/newsletter/']) {
    await running.ask(path);
  }
  const { status, headers, body } = await running.ask('/metrics');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  expect(figuresOf(body, 'pairwise_request_seconds_count').sort()).toEqual([
    'pairwise_request_seconds_count{route="api",status="404"} 1',
    'pairwise_request_seconds_count{route="newsletter",status="200"} 1',
    'pairwise_request_seconds_count{route="site",status="200"} 2',
    'pairwise_request_seconds_count{route="site",status="404"} 1',
    'pairwise_request_seconds_count{route="votes",status="200"} 2',
  ]);
  expect(figuresOf(body, 'pairwise_ballots')).toEqual(['pairwise_ballots_held 0', 'pairwise_ballots_queued 0']);
  expect(figuresOf(body, 'process_cpu_seconds_total')).toHaveLength(1);
});

test('tells what was held back within a day, by reason', async () => {
  const now = Date.UTC(2026, 10, 22);
  running = await runService({ now: () => now });
  const { admission } = running.service.store;
  for (const [at, reason] of [
    [now - 1000, 'rate'],
    [now - 2000, 'rate'],
    [now - 3000, 'challenge'],
    [now - 25 * 3_600_000, 'rate'],
  ] as const) {
    await admission.logHold({ at, network: 'hash', reason });
  }
  expect(figuresOf((await running.ask('/metrics')).body, 'pairwise_held_back').sort()).toEqual([
    'pairwise_held_back_last_day{reason="challenge"} 1',
    'pairwise_held_back_last_day{reason="rate"} 2',
  ]);
});

test('shows figures to this machine alone', async () => {
  running = await runService();
  for (const headers of [{ 'X-Forwarded-For': '127.0.0.1' }, { Host: 'pairwise.example' }, { Authorization: `Bearer ${TOKEN}` }]) {
    const { status } = await running.ask('/metrics', { headers });
    expect([headers, status]).toEqual([headers, 'Authorization' in headers ? 200 : 403]);
  }
});

test('shows figures to whoever has the token, from anywhere, and to nobody else', async () => {
  running = await runService({ settings: { metricsToken: TOKEN } });
  const ask = async (authorization: string) =>
    (await running.ask('/metrics', { headers: { Host: 'a.example', Authorization: authorization } })).status;
  expect([await ask(`Bearer ${TOKEN}`), await ask(`bearer  ${TOKEN}`)]).toEqual([200, 200]);
  for (const wrong of ['', 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN])
    expect(await ask(wrong)).toBe(401);
  const refused = await running.ask('/metrics');
  expect([refused.status, refused.headers['www-authenticate']]).toEqual([401, 'Bearer']);
});

test('tells what can be told when the database does not answer', async () => {
  running = await runService();
  await running.service.store.close();
  const { status, body } = await running.ask('/metrics');
  expect([status, figuresOf(body, 'pairwise_ballots')]).toEqual([200, ['pairwise_ballots_held Nan', 'pairwise_ballots_queued 0']]);
});
