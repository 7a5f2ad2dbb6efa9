import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { runService, type TestService } from '../service/running-service.ts';
import { createSharedDatabase } from '../../postgres/shared-postgres.ts';

let service: TestService | null = null;

afterEach(() => service?.close());

/** Runs a command on the data of the running service. */
async function command(script: string, ...words: string[]) {
  const { data, databaseUrl } = service?.service.settings ?? { data: '', databaseUrl: null };
  const env = { ...process.env, PAIRWISE_DATA: data, DATABASE_URL: databaseUrl ?? '', PAIRWISE_SECRET: '' };
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...words], { env });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}

test.each([
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', createSharedDatabase],
])('exports and erases beside a service that is running on %s', async (_store, makeDatabase) => {
  service = await runService({ settings: { databaseUrl: await makeDatabase() } });
  await service.ask('/newsletter/', { method: 'POST', body: { email: 'ada@example.org' } });
  const voted = await service.ask('/api/votes/alpha', { method: 'PUT', body: { verdict: 'ship' } });
  const [cookie = ''] = voted.headers['set-cookie']?.map((header) => header.split(';')[0] ?? '') ?? [];

  const exported = await command('community-export', '--email', 'ada@example.org');
  expect([exported.status, JSON.parse(exported.stdout)]).toMatchObject([
    0,
    { address: 'ada@example.org', subscriber: { state: 'pending' } },
  ]);

  const erased = await command('community-erase', '--email', 'ada@example.org');
  expect([erased.status, erased.stdout]).toEqual([0, expect.stringMatching(/^Erased of ada@example\.org: the pending subscription, /)]);
  expect(await service.service.store.subscribers.findAddress('ada@example.org')).toBeNull();

  expect((await command('community-erase', '--voter', cookie)).stdout).toMatch(/^Erased of this voter: 1 ballot; /);
  const mine = await service.ask('/api/votes/mine', { headers: { Cookie: cookie } });
  expect(JSON.parse(mine.body)).toEqual({ version: 1, tools: {}, pairs: {} });
});

test.each([
  ['community-export', [], 'Say whose data: npm run community:export -- --email ADDRESS.\n'],
  ['community-export', ['--email', 'ada'], 'That is no mail address; none other was ever taken.\n'],
  [
    'community-erase',
    ['--email', 'ada@example.org', '--voter', 'x'],
    'Say whose data: npm run community:erase -- --email ADDRESS, or --voter COOKIE with the value of the voter’s cookie.\n',
  ],
])('%s %j says how it wants to be told', async (script, words, stderr) => {
  expect(await command(script, ...words)).toEqual({ status: 1, stdout: '', stderr });
});
