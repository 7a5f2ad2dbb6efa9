import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres, type RunningPostgres } from '../../../postgres/embedded-postgres.ts';
import { runService, type ServiceAnswer, type TestService } from '../running-service.ts';

const WAITING = { timeout: 10_000, interval: 50 };
let postgres: RunningPostgres;
let running: TestService;

beforeAll(async () => {
  postgres = await startPostgres();
  running = await runService({ settings: { databaseUrl: postgres.url } });
});
afterAll(async () => {
  await running.close();
  await postgres.stop();
});

const vote = (): Promise<ServiceAnswer> => running.ask('/api/votes/alpha', { method: 'PUT', body: { verdict: 'ship' } });

test('says so while PostgreSQL is away, goes on serving the site, and takes votes again once it is back', async () => {
  expect((await vote()).status).toBe(200);
  await postgres.kill();

  // What is left of the server may take a ballot more, before it sees that it is alone.
  const refused = await vi.waitFor(async () => {
    const answer = await vote();
    expect(answer.status).toBe(503);
    return answer;
  }, WAITING);
  expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  const ready = await running.ask('/readyz');
  expect([ready.status, JSON.parse(ready.body)]).toEqual([
    503,
    { title: 'Service Unavailable', status: 503, detail: 'The database does not answer.' },
  ]);
  expect([(await running.ask('/livez')).status, (await running.ask('/tools/alpha/')).status]).toEqual([200, 200]);

  await postgres.restart();
  await vi.waitFor(async () => expect((await running.ask('/readyz')).status).toBe(200), WAITING);
  expect((await vote()).status).toBe(200);
});
