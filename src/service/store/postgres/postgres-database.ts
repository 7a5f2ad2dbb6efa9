import pg from 'pg';
import type { Database, Row, SqlValue } from '../database.ts';
import { CommitInDoubt, isAnswer, isLost, isUndone } from './postgres-faults.ts';
import { tryAgain } from './try-again.ts';

/** As `RunSql`; a value may be a whole column, for `unnest`. */
export type RunPostgres = (sql: string, values?: readonly (SqlValue | readonly SqlValue[])[]) => Promise<readonly Row[]>;

/** A PostgreSQL database, or one of another engine that speaks its protocol. */
export interface PostgresDatabase extends Database {
  readonly kind: 'postgres';
  readonly run: RunPostgres;
  /** With `isRepeatable`, work is done again even where the connection was lost in the moment of committing it, and it may have been done. */
  transact<Value>(work: (run: RunPostgres) => Promise<Value>, isRepeatable?: boolean): Promise<Value>;
}

/** How a database is used. */
export interface PostgresUse {
  /** Milliseconds within which a statement must be answered. */
  readonly statement: number;
  /** Most connections at a time. */
  readonly connections: number;
  /** Told of a connection that was lost while nobody used it. */
  readonly tellLost: (fault: Error) => void;
}

const USE: PostgresUse = { statement: 8000, connections: 10, tellLost: () => undefined };

/** Milliseconds within which there must be a connection, be it one that another transaction gives back. */
const CONNECTION_TIMEOUT = 4000;

/** Milliseconds for which a statement is tried: readiness and rate limits rest on single ones, and have better to do than to wait. */
const RUN_PATIENCE = 300;

/** Milliseconds for which a transaction is tried; a database that changes to its standby takes about as long. */
const TRANSACT_PATIENCE = 3000;

/** Opens a database by its address; it is connected to when it is first asked. Throws when the address is none. */
export function openPostgresDatabase(url: string, use: Partial<PostgresUse> = {}): PostgresDatabase {
  const pool = makePool(url, { ...USE, ...use });
  let closing: Promise<void> | undefined;
  return {
    kind: 'postgres',
    run: (sql, values) => tryAgain(() => runOnce(pool, sql, values), { mayPass, patience: RUN_PATIENCE }),
    transact: (work, isRepeatable = false) =>
      tryAgain(() => transactOnce(pool, work), {
        mayPass: (fault) => mayPass(fault) || (isRepeatable && fault instanceof CommitInDoubt),
        patience: TRANSACT_PATIENCE,
      }),
    snapshot: (work) => transactOnce(pool, work, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
    close: () => (closing ??= pool.end()),
  };
}

function makePool(url: string, { statement, connections, tellLost }: PostgresUse): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    statement_timeout: statement,
    // A server that is gone without a word keeps no bound of its own; and one whose client is frozen must let go of what that holds.
    query_timeout: statement + 2000,
    idle_in_transaction_session_timeout: statement + 2000,
    keepAlive: true,
    application_name: 'pairwise',
    types: { getTypeParser },
  });
  // Unheard, such a fault would end the process; the pool makes another connection when it needs one.
  pool.on('error', tellLost);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Whole numbers, and sums of them, come as text, as they could be larger than a number of JavaScript; those that are kept here are not. */
const getTypeParser: typeof pg.types.getTypeParser = (type, format) =>
  type === pg.types.builtins.INT8 || type === pg.types.builtins.NUMERIC ? Number : (pg.types.getTypeParser(type, format) as unknown);

async function runOnce(pool: pg.Pool, ...[sql, values = []]: Parameters<RunPostgres>): Promise<readonly Row[]> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<Row>(sql, [...values]);
    client.release();
    return rows;
  } catch (fault) {
    client.release(!isAnswer(fault));
    throw isLost(fault) ? new CommitInDoubt(fault) : fault;
  }
}

/** Exactness rests on this level: a statement sees what was committed while it waited for a lock. */
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED';

async function transactOnce<Value>(pool: pg.Pool, work: (run: RunPostgres) => Promise<Value>, begin = BEGIN): Promise<Value> {
  const client = await pool.connect();
  let isUsable = true;
  const run: RunPostgres = async (sql, values = []) => {
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } catch (fault) {
      isUsable &&= isAnswer(fault);
      throw fault;
    }
  };
  try {
    await run(begin);
    const value = await work(run);
    await commit(client);
    client.release();
    return value;
  } catch (fault) {
    isUsable &&= !(fault instanceof CommitInDoubt);
    // A connection that is closed is rolled back too.
    if (isUsable)
      isUsable = await run('ROLLBACK').then(
        () => true,
        () => false,
      );
    client.release(!isUsable);
    throw fault;
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT').catch((fault: unknown) => {
    throw isAnswer(fault) ? fault : new CommitInDoubt(fault);
  });
  // PostgreSQL ends a transaction in which a statement has failed so, and calls that no fault.
  if (command === 'ROLLBACK') throw new Error('The transaction was undone, as one of its statements had failed.');
}

function mayPass(fault: unknown): boolean {
  return isUndone(fault) || isLost(fault);
}
