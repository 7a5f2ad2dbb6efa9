import type { Database } from './database.ts';

/** Keeps what a secret is recognised by; `false` when that of another one was kept before, in whose place it comes. */
export function keepFingerprint(database: Database, fingerprint: string): Promise<boolean> {
  return database.transact(async (run) => {
    const [earlier] = await run("SELECT value FROM secrets WHERE name = 'fingerprint'");
    if (earlier?.['value'] === fingerprint) return true;
    await run("INSERT INTO secrets (name, value) VALUES ('fingerprint', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [
      fingerprint,
    ]);
    return earlier === undefined;
  });
}
