import { statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Row, RunSql } from '../database.ts';
import { takeTurns } from './take-turns.ts';
import { whenFree } from './when-free.ts';

/** Gives a prepared statement, its values at `$1`, `$2`, …; a text is prepared once. */
export type Prepare = (sql: string) => StatementSync;

/** A SQLite file. Statements run on the calling thread: a short transaction costs less than sending it to another. */
export interface SqliteDatabase extends Database {
  readonly kind: 'sqlite';
  /** As `transact`, for work that never waits. */
  transactSync<Value>(work: (prepare: Prepare) => Value): Promise<Value>;
  /** Moves what SQLite's log holds into the file and empties the log, unless somebody uses it: what was erased stands in it until then. */
  emptyLog(): Promise<void>;
}

/**
 * Milliseconds that this thread stands still, and everything with it, while another process writes to the same file: long enough for the usual
 * transaction of one. What takes longer is waited for beside everything else.
 */
const BUSY_TIMEOUT = 20;

/** Statements that are kept prepared. The service has fewer; a command that writes its own as it goes must not fill the memory. */
const MOST_STATEMENTS = 500;

/** One line for all files of this process: a connection that waits for another of the same thread would wait in vain. */
const inTurn = takeTurns();

/** Opens a SQLite file, or makes it; throws when the file is something else, or held by another process. */
export function openSqliteDatabase(path: string): SqliteDatabase {
  const connection = connect(path);
  const prepare = keepPrepared(connection);
  const run = makeRun(prepare);
  return {
    kind: 'sqlite',
    run: (sql, values = []) => inTurn(() => whenFree(() => prepare(sql).all(...values) as Row[])),
    transact: (work) => inTurn(() => transact(connection, () => work(run))),
    // The first read sets the moment: SQLite's log keeps it for as long as it is looked at.
    snapshot: (work) => inTurn(() => transact(connection, () => work(run), 'BEGIN')),
    transactSync: (work) => inTurn(() => transact(connection, () => Promise.resolve(work(prepare)))),
    emptyLog: () => inTurn(() => emptyLog(connection, `${path}-wal`)),
    close: () =>
      inTurn(() => {
        if (connection.isOpen) connection.close();
      }),
  };
}

function connect(path: string): DatabaseSync {
  const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  try {
    // FULL: a transaction is on disk before it is acknowledged. What is erased is overwritten, as readers are promised. 32 MB of cache hold the
    // index of some 300,000 ballots, which a new one falls anywhere into.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32000');
    return connection;
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

function emptyLog(connection: DatabaseSync, log: string): void {
  // Whichever process writes makes the log longer.
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  // This thread would wait for a backup that is being read, and everybody with it.
  connection.exec('PRAGMA busy_timeout = 0');
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

function keepPrepared(connection: DatabaseSync): Prepare {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const kept = statements.get(sql);
    if (kept !== undefined) return kept;
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    // SQLite takes PostgreSQL's `$1` for a name, and numbers values by `?1`.
    const statement = connection.prepare(sql.replaceAll(/\$(?=\d)/g, '?'));
    statements.set(sql, statement);
    return statement;
  };
}

function makeRun(prepare: Prepare): RunSql {
  return (sql, values = []) =>
    new Promise((resolve) => {
      resolve(prepare(sql).all(...values) as Row[]);
    });
}

// The right to write is taken first: one that asks for it halfway is refused when another has written since. Nobody is in the way after that.
async function transact<Value>(connection: DatabaseSync, work: () => Promise<Value>, begin = 'BEGIN IMMEDIATE'): Promise<Value> {
  await whenFree(() => connection.exec(begin));
  try {
    const value = await work();
    connection.exec('COMMIT');
    return value;
  } catch (fault) {
    rollBack(connection);
    throw fault;
  }
}

/** Some faults, such as a full disk, have undone the transaction already. */
function rollBack(connection: DatabaseSync): void {
  if (connection.isTransaction) connection.exec('ROLLBACK');
}
