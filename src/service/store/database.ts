/** What a column holds. Instants are whole milliseconds since 1970; there are no booleans, as SQLite has none. */
export type SqlValue = string | number | null;

/** One row, by column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/** Runs one statement, its values at `$1`, `$2`, …, and gives the rows that it returns. */
export type RunSql = (sql: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>;

/**
 * A database that speaks the SQL which SQLite and PostgreSQL share: what stands above it is written once. A fault of the database is thrown.
 */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** Runs one statement in a transaction of its own, which is on disk once this resolves. */
  readonly run: RunSql;
  /**
   * Runs work in one transaction, which is on disk once this resolves, and undone when the work throws. Work that the database asks to do
   * again, as another transaction was in its way, is done again: it must have no effects beside its statements, and await nothing else.
   */
  transact<Value>(work: (run: RunSql) => Promise<Value>): Promise<Value>;
  /** Runs reading work over the state of one moment, while others go on writing. It is done once: what it has given away cannot be taken back. */
  snapshot<Value>(work: (run: RunSql) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}
