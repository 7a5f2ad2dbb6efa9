import { isPostgresAway } from './postgres/postgres-faults.ts';
import { isSqliteAway } from './sqlite/sqlite-faults.ts';

/** Tells whether a fault is of a database that cannot work right now, so that the same request may do later. */
export function isStoreAway(fault: unknown): boolean {
  return isSqliteAway(fault) || isPostgresAway(fault);
}
