import type { PostgresDatabase } from './postgres-database.ts';

/** Reads the secret that all processes on a database share, or makes it. */
export function keepSecretRow(database: PostgresDatabase, make: () => string): Promise<string> {
  return database.transact(async (run) => {
    await run("INSERT INTO secrets (name, value) VALUES ('service', $1) ON CONFLICT (name) DO NOTHING", [make()]);
    const [row] = await run("SELECT value FROM secrets WHERE name = 'service'");
    return String(row?.['value']);
  });
}
