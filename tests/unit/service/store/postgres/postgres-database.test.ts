import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPostgresDatabase, type PostgresDatabase } from '#src/service/store/postgres/postgres-database.ts';
import { createSharedDatabase } from '../../../../postgres/shared-postgres.ts';

let url: string;
let database: PostgresDatabase;
let lost: string[];

beforeEach(async () => {
  url = await createSharedDatabase();
  lost = [];
  database = openPostgresDatabase(url, { connections: 2, tellLost: ({ message }) => lost.push(message) });
  await database.run('CREATE TABLE counters (id INTEGER PRIMARY KEY, count BIGINT NOT NULL)');
  await database.run('INSERT INTO counters (id, count) VALUES (1, 0), (2, 0)');
});

afterEach(() => database.close());

/** Ends connections of the database, as a failover would, but for the one that asks. */
async function endConnections(which: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${which}`,
  );
  await client.end();
}

async function readCounts(): Promise<readonly unknown[]> {
  return (await database.run('SELECT count FROM counters ORDER BY id')).map(({ count }) => count);
}

test('reads whole numbers and their sums as numbers', async () => {
  await database.run('UPDATE counters SET count = $1', [1_763_800_000_123]);
  expect(await database.run('SELECT count, COUNT(*) AS rows, SUM(count) AS sum FROM counters WHERE id = 1 GROUP BY count')).toEqual([
    { count: 1_763_800_000_123, rows: 1, sum: 1_763_800_000_123 },
  ]);
});

test('undoes a transaction whose work throws', async () => {
  const work = database.transact(async (run) => {
    await run('UPDATE counters SET count = 5');
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await readCounts()).toEqual([0, 0]);
});

test('does not call a transaction done in which a statement failed unheard', async () => {
  const work = database.transact(async (run) => {
    await run('UPDATE counters SET count = 5');
    await run('SELECT nothing FROM nowhere').catch(() => undefined);
  });
  await expect(work).rejects.toThrow('The transaction was undone, as one of its statements had failed.');
  expect(await readCounts()).toEqual([0, 0]);
});

test('does a transaction again that lost its connection before it was committed', async () => {
  let tries = 0;
  await database.transact(async (run) => {
    tries += 1;
    await run('UPDATE counters SET count = count + 1 WHERE id = 1');
    if (tries === 1) await endConnections("state = 'idle in transaction'");
    await run('UPDATE counters SET count = count + 1 WHERE id = 2');
  });
  expect(tries).toBe(2);
  expect(await readCounts()).toEqual([1, 1]);
});

test('does a transaction again that another was in the way of', async () => {
  const ready = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
  const addTo = (first: 0 | 1, ids: readonly number[]) =>
    database.transact(async (run) => {
      await run('UPDATE counters SET count = count + 1 WHERE id = $1', [ids[0] ?? 0]);
      ready[first].resolve(undefined);
      // Each holds a row by now that the other wants.
      await Promise.all(ready.map(({ promise }) => promise));
      await run('UPDATE counters SET count = count + 1 WHERE id = $1', [ids[1] ?? 0]);
    });
  await Promise.all([addTo(0, [1, 2]), addTo(1, [2, 1])]);
  expect(await readCounts()).toEqual([2, 2]);
});

test('goes on after connections were lost that nobody used', async () => {
  await readCounts();
  await endConnections('true');
  await expect.poll(() => lost).toEqual(['terminating connection due to administrator command']);
  expect(await readCounts()).toEqual([0, 0]);
});

test('bounds the time of a statement', async () => {
  const hasty = openPostgresDatabase(url, { statement: 200 });
  try {
    await expect(hasty.run('SELECT pg_sleep(30)')).rejects.toThrow('canceling statement due to statement timeout');
    expect(await hasty.run('SELECT id FROM counters ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
  } finally {
    await hasty.close();
  }
});
