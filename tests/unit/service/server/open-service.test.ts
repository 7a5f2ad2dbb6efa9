import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLogger } from '#src/service/server/logger.ts';
import { openService, type OpenService } from '#src/service/server/open-service.ts';
import type { Settings } from '#src/service/settings/settings.ts';
import { createSharedDatabase } from '../../../postgres/shared-postgres.ts';
import { testSettings } from '../running-service.ts';

let folder: string;
let lines: string[];
let opened: OpenService[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  [lines, opened] = [[], []];
});

afterEach(async () => {
  for (const { close } of opened) await close();
  await rm(folder, { recursive: true, force: true });
});

async function open(settings: Partial<Settings> = {}): Promise<OpenService> {
  const log = makeLogger('warn', { write: (line) => void lines.push(line) });
  const service = await openService({ ...testSettings(folder), ...settings }, log, Date.now);
  if (typeof service === 'string') throw new Error(service);
  opened.push(service);
  return service;
}

const logged = () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg);

test('warns of another service on the same folder, and of none that has ended', async () => {
  const first = await open();
  const warning =
    `ANOTHER SERVICE RUNS ON ${join(folder, 'data')}: each limits rates by itself, so that everybody may do more than they should. ` +
    'Stop one of the two, or let them share a PostgreSQL database by DATABASE_URL.';
  const second = await open();
  expect([first.warnings, second.warnings, logged()]).toEqual([[], [warning], [warning]]);
  await first.close();
  await second.close();
  expect((await open()).warnings).toEqual([]);
});

test('warns of a secret that is another one than at the last start, once', async () => {
  const secret = 'a secret that was given by somebody';
  const warning =
    'THE SECRET IS ANOTHER ONE THAN AT THE LAST START: every voter is taken for a new one, and links in mails that were sent no longer work. ' +
    'If that is not meant, put PAIRWISE_SECRET back, or the file of the secret.';
  const found: (readonly string[])[] = [];
  for (const settings of [{}, {}, { secret }, { secret }, { secret: `${secret} else` }]) {
    const { warnings, close } = await open(settings);
    found.push(warnings);
    await close();
  }
  expect(found).toEqual([[], [], [warning], [], [warning]]);
  expect(logged()).toEqual([warning, warning]);
});

test('lets services share a PostgreSQL database without a warning', async () => {
  const databaseUrl = await createSharedDatabase();
  const services = [await open({ databaseUrl }), await open({ databaseUrl })];
  expect(services.map(({ warnings }) => warnings)).toEqual([[], []]);
});

test('logs that a connection to PostgreSQL was lost', async () => {
  const databaseUrl = await createSharedDatabase();
  await open({ databaseUrl });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
  await vi.waitFor(() => expect(new Set(logged())).toEqual(new Set(['A connection to the database was lost; another takes its place.'])));
});

test('says of a secret that was lost what to do', async () => {
  const settings = testSettings(folder);
  await mkdir(settings.data);
  const path = join(settings.data, 'secret');
  await writeFile(path, '\n');
  expect(await openService(settings, makeLogger('silent'), Date.now)).toBe(
    `The file ${path} is empty: put the secret back that it held, or delete the file, and every voter is taken for a new one.`,
  );
  await writeFile(path, 'found again\n');
  expect((await open()).warnings).toEqual([]);
});

test('empties the log of SQLite while it runs', async () => {
  const { start } = await open();
  const sizeOfLog = async () => (await stat(join(folder, 'data', 'community.sqlite-wal'))).size;
  expect(await sizeOfLog()).toBeGreaterThan(0);
  const stop = start();
  await vi.waitFor(async () => expect(await sizeOfLog()).toBe(0));
  await stop();
});
