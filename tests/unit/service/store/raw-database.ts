import { join } from 'node:path';
import type { Database } from '#src/service/store/database.ts';
import type { StorePlace } from '#src/service/store/open-store.ts';
import { openPostgresDatabase } from '#src/service/store/postgres/postgres-database.ts';
import { SQLITE_FILE } from '#src/service/store/sqlite/open-sqlite.ts';
import { openSqliteDatabase } from '#src/service/store/sqlite/sqlite-database.ts';

/** Opens the database of a place as it is, past the store. */
export function openRawDatabase({ data, databaseUrl }: StorePlace): Database {
  return databaseUrl === null ? openSqliteDatabase(join(data, SQLITE_FILE)) : openPostgresDatabase(databaseUrl);
}

/** Does something with the database of a place, and closes it. */
export async function withRawDatabase<Value>(place: StorePlace, use: (database: Database) => Promise<Value>): Promise<Value> {
  const database = openRawDatabase(place);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
