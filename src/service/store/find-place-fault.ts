import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StorePlace } from './open-store.ts';
import { SQLITE_FILE } from './sqlite/open-sqlite.ts';

/** Says in one sentence that nothing is kept in a place, which a command would otherwise make empty; `null` where there may be something. */
export function findPlaceFault({ data, databaseUrl }: StorePlace): string | null {
  if (databaseUrl !== null || existsSync(join(data, SQLITE_FILE))) return null;
  return `There is no database in ${data} yet: start the service once, or name its place by PAIRWISE_DATA or DATABASE_URL.`;
}
