/** The oldest releases of each line that hold the mend, newest line first; what is newer than the first holds it too. */
const MENDED: readonly (readonly [number, number, number])[] = [
  [3, 51, 3],
  [3, 50, 7],
  [3, 44, 6],
];

/**
 * Says in one sentence why a version of SQLite must not keep the ballots, or gives `null`. Two connections that write and reset the write-ahead
 * log in the same moment can break the file in versions before 3.51.3 that the mend was not carried back to: https://sqlite.org/wal.html#walresetbug
 */
export function refuseSqliteVersion(version: string): string | null {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const isMended = MENDED.some(([x, y, z]) => major === x && minor === y && patch >= z) || major > 3 || (major === 3 && minor > 51);
  if (isMended) return null;
  return (
    `SQLite ${version} can break a database file (its WAL-reset fault): run the service with a Node.js whose SQLite is 3.51.3 or newer, ` +
    'such as the one that `npm install` brings, or set DATABASE_URL to a PostgreSQL database.'
  );
}
