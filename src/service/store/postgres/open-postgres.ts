import { migrate } from '../migrate.ts';
import type { Migration } from '../migrations.ts';
import { openPostgresDatabase, type PostgresDatabase, type PostgresUse } from './postgres-database.ts';

/** Milliseconds for a statement that may look at all that is kept, or rewrite it, or wait for another process which does. */
export const PATIENT_STATEMENT = 10 * 60_000;

/** Opens a PostgreSQL database to be used in some way, its schema brought up to date; a string says in one sentence why that cannot be. */
export async function openPostgres(
  url: string,
  migrations: readonly Migration[],
  use: Partial<PostgresUse>,
): Promise<PostgresDatabase | string> {
  let patient: PostgresDatabase | undefined;
  try {
    patient = openPostgresDatabase(url, { statement: PATIENT_STATEMENT, connections: 1 });
    const refusal = await migrate(patient, migrations);
    return refusal ?? openPostgresDatabase(url, use);
  } catch (fault) {
    return `The database of DATABASE_URL cannot be used (${sayFault(fault)}): see that it runs, and that the address and the user are right.`;
  } finally {
    await patient?.close();
  }
}

/** One host with several addresses gives a fault without a message, which holds theirs. */
function sayFault(fault: unknown): string {
  const [first] = fault instanceof AggregateError ? (fault.errors as unknown[]) : [fault];
  return first instanceof Error ? first.message : String(first);
}
