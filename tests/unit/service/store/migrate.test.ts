import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Database } from '#src/service/store/database.ts';
import { migrate } from '#src/service/store/migrate.ts';
import { MIGRATIONS } from '#src/service/store/migrations.ts';
import { openStore } from '#src/service/store/open-store.ts';
import { describeStores } from './open-stores.ts';
import { withRawDatabase } from './raw-database.ts';

/** A row for each table, as the step with this number leaves it; a new step adds the rows of its tables. */
const ROWS: Readonly<Record<number, readonly string[]>> = {
  1: [
    "INSERT INTO ballots (voter, kind, slug, choice, cast_at, held_until) VALUES ('ada', 'vote', 'alpha', 'ship', 5, NULL)",
    "INSERT INTO ballots (voter, kind, slug, choice, cast_at, held_until) VALUES ('bob', 'vote', 'alpha', 'skip', 5, 900)",
    "INSERT INTO tallies (kind, slug, choice, count) VALUES ('vote', 'alpha', 'ship', 1), ('vote', 'alpha', 'skip', 0)",
    "INSERT INTO day_salts (day, salt) VALUES ('2026-11-22', 'salt of the day')",
    "INSERT INTO spent_challenges (id, expires_at) VALUES ('spent', 900)",
    "INSERT INTO holds (id, at, network, reason) VALUES ('1', 5, 'network', 'rate')",
    "INSERT INTO secrets (name, value) VALUES ('service', 'kept secret')",
  ],
  2: [
    "INSERT INTO subscribers (id, address, address_key, asked_at, mailed_at, expires_at, confirmed_at) VALUES ('s1', 'Ada@a.example', 'ada@a.example', 1, 2, 3, 4)",
    "INSERT INTO confirm_tokens (hash, subscriber, expires_at) VALUES ('h1', 's1', 3)",
  ],
  3: [
    "INSERT INTO outbox (issue, subscriber, state, due_at, attempts, settled_at, fault, subject, html, text, headers) VALUES ('i1', 's1', 'waiting', 1, 0, NULL, NULL, 'Subject', '<p>', 'text', '{}')",
  ],
};

async function fill(database: Database, steps: number): Promise<void> {
  for (let step = 1; step <= steps; step += 1) for (const row of ROWS[step] ?? []) await database.run(row);
}

test('steps are numbered from 1 on, without gaps', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_step, index) => index + 1));
});

describeStores('migrations', (open, makePlace) => {
  test.each(MIGRATIONS.map(({ number }) => number))(
    'bring a database with the schema of step %i up to date, and keep what it holds',
    async (steps) => {
      const place = await makePlace();
      await withRawDatabase(place, async (database) => {
        expect(await migrate(database, MIGRATIONS.slice(0, steps))).toBeNull();
        await fill(database, steps);
      });
      const store = await open(place);
      expect(await store.ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 1, skip: 0 } }]);
      expect(await store.ballots.readBallotsOf('bob')).toEqual([{ kind: 'vote', slug: 'alpha', choice: 'skip' }]);
      expect(await store.ballots.countHeld()).toBe(1);
      expect(await store.admission.keepDaySalt('2026-11-22', () => 'new')).toBe('salt of the day');
      expect(await store.admission.spendChallenge('spent', 900)).toBe(false);
      expect(await store.admission.countHolds(0)).toEqual({ rate: 1 });
      expect((await store.subscribers.readConfirmed()).map(({ id }) => id)).toEqual(steps >= 2 ? ['s1'] : []);
      expect(await store.outbox.countWaiting()).toBe(steps >= 3 ? 1 : 0);
      await withRawDatabase(place, async ({ run }) => {
        const applied = await run('SELECT number, name FROM migrations WHERE number > 0 ORDER BY number');
        expect(applied).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name })));
      });
    },
  );

  test('undo a step that fails, and leave those before it', async () => {
    const place = await makePlace();
    const broken = { number: 2, name: 'broken', statements: ['CREATE TABLE half (id TEXT)', 'INSERT INTO nowhere VALUES (1)'] };
    await withRawDatabase(place, async (database) => {
      await expect(migrate(database, [...MIGRATIONS.slice(0, 1), broken])).rejects.toThrow(/nowhere/);
      expect(await database.run('SELECT MAX(number) AS latest FROM migrations')).toEqual([{ latest: 1 }]);
      await expect(database.run('SELECT id FROM half')).rejects.toThrow(/half/);
    });
    await open(place);
  });

  test('refuse a database of a newer release', async () => {
    const place = await makePlace();
    const store = await open(place);
    await store.close();
    await withRawDatabase(place, async ({ run }) => {
      await run('INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)', [MIGRATIONS.length + 1, 'from the future', 5]);
    });
    expect(await openStore(place)).toBe(
      'The database was written by a newer release of Pairwise: update this one, or name another database by PAIRWISE_DATA or DATABASE_URL.',
    );
  });

  test('run once when several processes start on an empty database at the same moment', async () => {
    const place = await makePlace();
    const script = join(import.meta.dirname, 'open-in-process.ts');
    const starts = [1, 2, 3].map(() =>
      promisify(execFile)(process.execPath, [script, place.data, ...(place.databaseUrl === null ? [] : [place.databaseUrl])]),
    );
    const printed = (await Promise.all(starts)).map(({ stdout, stderr }) => stdout + stderr);
    expect(printed[0]).toMatch(/^made by \d+\n$/);
    expect(printed).toEqual([printed[0], printed[0], printed[0]]);
    await withRawDatabase(place, async ({ run }) => {
      expect(await run('SELECT COUNT(*) AS steps FROM migrations WHERE number > 0')).toEqual([{ steps: MIGRATIONS.length }]);
    });
  });
});
