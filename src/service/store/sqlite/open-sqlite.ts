import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrations.ts';
import { openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts';
import { isBroken } from './sqlite-faults.ts';
import { refuseSqliteVersion } from './sqlite-version.ts';
import { whenFree } from './when-free.ts';

/** File of the database in the data folder. */
export const SQLITE_FILE = 'community.sqlite';

/**
 * Opens the SQLite file of a data folder, both made where they are missing, its schema brought up to date; a string says in one sentence why that
 * must not be.
 */
export async function openSqlite(folder: string, migrations: readonly Migration[]): Promise<SqliteDatabase | string> {
  const refusal = refuseSqliteVersion(process.versions['sqlite'] ?? '0');
  if (refusal !== null) return refusal;
  const path = join(folder, SQLITE_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makePrivateFile(path);
  } catch (fault) {
    return `The data folder ${folder} cannot be written to (${sayFault(fault)}): give the service a folder of its own by PAIRWISE_DATA.`;
  }
  return openWhole(path, migrations);
}

/** Nobody but the owner may read the file, nor its log, to which SQLite gives the same rights. */
function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

async function openWhole(path: string, migrations: readonly Migration[]): Promise<SqliteDatabase | string> {
  let database: SqliteDatabase | undefined;
  try {
    // Of several processes that find a new file, one makes it what it is, and refuses the others meanwhile.
    database = await whenFree(() => openSqliteDatabase(path));
    const [row = {}] = await database.run('PRAGMA quick_check(1)');
    const [answer] = Object.values(row);
    const refusal = answer === 'ok' ? await migrate(database, migrations) : describeBroken(path, lastLine(String(answer)));
    if (refusal === null) return database;
    await database.close();
    return refusal;
  } catch (fault) {
    await database?.close();
    if (isBroken(fault)) return describeBroken(path, sayFault(fault));
    return `The database ${path} cannot be opened (${sayFault(fault)}): see that no other program holds it, and that its disk has room.`;
  }
}

function describeBroken(path: string, fault: string): string {
  return (
    `The database ${path} is broken (${fault}): stop whatever uses it and put a backup back with \`npm run community:restore\`, ` +
    'or move it away to begin with an empty one.'
  );
}

/** SQLite heads its answer with the name of the database. */
function lastLine(answer: string): string {
  return answer.trim().split('\n').at(-1) ?? '';
}

function sayFault(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
