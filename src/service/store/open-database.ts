import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import type { StorePlace } from './open-store.ts';
import { openPostgres, PATIENT_STATEMENT } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Opens the bare database of a place for work on all that is kept, its schema brought up to date; a string says in one sentence why it cannot be opened. */
export function openDatabase({ data, databaseUrl }: StorePlace): Promise<Database | string> {
  return databaseUrl === null ? openSqlite(data, MIGRATIONS) : openPostgres(databaseUrl, MIGRATIONS, { statement: PATIENT_STATEMENT });
}
