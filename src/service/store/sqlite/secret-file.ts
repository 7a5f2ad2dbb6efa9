import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SecretFault } from '../secret-fault.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** File of the secret in the data folder: apart from the database, so that a copy of the one does not give the other away. */
export const SECRET_FILE = 'secret';

/**
 * Reads the secret of a data folder, or makes it, for its owner's eyes only. The database's transaction keeps two processes from making one each,
 * and the new file takes its name only when all of it is on disk.
 */
export function keepSecretFile(database: SqliteDatabase, folder: string, make: () => string): Promise<string> {
  const path = join(folder, SECRET_FILE);
  return database.transactSync(() => {
    const kept = readSecret(path);
    if (kept !== null) {
      makePrivate(path);
      return kept;
    }
    const secret = make();
    const draft = `${path}.${randomUUID()}`;
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(file, `${secret}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return secret;
  });
}

/** Takes the rights of others from a file that was put back readable. */
function makePrivate(path: string): void {
  if ((statSync(path).mode & 0o077) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch {
    // A file of somebody else's, such as one that is mounted, has the rights that they gave it.
  }
}

function readSecret(path: string): string | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw new SecretFault(`The file ${path} cannot be read (${sayFault(fault)}): let the service's user read it.`, fault);
  }
  if (text === '')
    throw new SecretFault(
      `The file ${path} is empty: put the secret back that it held, or delete the file, and every voter is taken for a new one.`,
    );
  return text;
}

function sayFault(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
