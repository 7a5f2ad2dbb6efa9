import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqlite-faults.ts';

/** The one place of a service in a data folder, beside which commands may come and go. */
export interface FolderClaim {
  /** Takes the place until it is released or the process ends, however it does; `false` when another service has it. */
  take(): boolean;
  release(): void;
}

/** File whose lock is the place; it stays empty. */
const CLAIM_FILE = 'service.lock';

/**
 * Makes the claim to a folder. The lock is one of the operating system's, through SQLite as Node itself takes none: it goes with its process, so
 * that no file is left of one that was killed, and it holds between containers, whose processes do not see each other.
 */
export function makeFolderClaim(folder: string): FolderClaim {
  let lock: DatabaseSync | null = null;
  const release = (): void => {
    lock?.close();
    lock = null;
  };
  return {
    take: () => {
      try {
        lock ??= takeLock(join(folder, CLAIM_FILE));
        return true;
      } catch (fault) {
        // A file system without locks tells nothing of others.
        return !isBusy(fault);
      }
    },
    release,
  };
}

function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (fault) {
    lock.close();
    throw fault;
  }
}
