import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteDatabase, type SqliteDatabase } from '#src/service/store/sqlite/sqlite-database.ts';

let folder: string;
let database: SqliteDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-busy-'));
  database = openSqliteDatabase(join(folder, 'kept.sqlite'));
  await database.run('CREATE TABLE kept (id INTEGER PRIMARY KEY)');
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Has another process hold the file until it is let go. */
async function holdFile(): Promise<() => void> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'hold-file.ts'), join(folder, 'kept.sqlite')]);
  await once(holder.stdout, 'data');
  return () => void holder.stdin.end();
}

test('waits for another process that holds the file, and lets everything else go on meanwhile', async () => {
  const letGo = await holdFile();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const done: string[] = [];
  const writing = [
    database.run('INSERT INTO kept (id) VALUES (1)').then(() => done.push('run')),
    database.transact((run) => run('INSERT INTO kept (id) VALUES (2)')).then(() => done.push('transact')),
    database.transactSync((prepare) => prepare('INSERT INTO kept (id) VALUES (3)').run()).then(() => done.push('transactSync')),
  ];
  // It stands still for a try at a time, and not for as long as the file is held.
  await expect.poll(() => delay.count, { timeout: 5000 }).toBeGreaterThan(20);
  expect(done).toEqual([]);
  letGo();
  await Promise.all(writing);
  delay.disable();
  expect(done).toEqual(['run', 'transact', 'transactSync']);
  expect(await database.run('SELECT id FROM kept ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});
