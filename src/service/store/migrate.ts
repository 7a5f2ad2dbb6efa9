import type { Database, RunSql } from './database.ts';
import type { Migration } from './migrations.ts';

/**
 * Brings the schema of a database up to date. A string says in one sentence why that cannot be: a newer release has written it. Any number of
 * processes may do this at once.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string | null> {
  // PostgreSQL refuses the table to whoever makes it in the same moment as another; then it is there.
  await makeTable(database).catch(() => makeTable(database));
  for (;;) {
    const step = await database.transact((run) => takeStep(run, migrations));
    if (step === 'newer') {
      return 'The database was written by a newer release of Pairwise: update this one, or name another database by PAIRWISE_DATA or DATABASE_URL.';
    }
    if (step === 'done') return null;
  }
}

async function makeTable({ run }: Database): Promise<void> {
  await run('CREATE TABLE IF NOT EXISTS migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)');
  await run("INSERT INTO migrations (number, name, applied_at) VALUES (0, 'lock', 0) ON CONFLICT (number) DO NOTHING");
}

async function takeStep(run: RunSql, migrations: readonly Migration[]): Promise<'taken' | 'done' | 'newer'> {
  // Whoever changes row 0 holds it to the end of the transaction, and everybody else waits here: a lock that every SQL database has.
  await run('UPDATE migrations SET applied_at = $1 WHERE number = 0', [Date.now()]);
  const [row] = await run('SELECT MAX(number) AS latest FROM migrations');
  const latest = Number(row?.['latest']);
  if (latest > migrations.length) return 'newer';
  const next = migrations[latest];
  if (next === undefined) return 'done';
  for (const statement of next.statements) await run(statement);
  await run('INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)', [next.number, next.name, Date.now()]);
  return 'taken';
}
