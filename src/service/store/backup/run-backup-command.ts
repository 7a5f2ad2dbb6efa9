import { readSettings } from '../../settings/read-settings.ts';
import type { StorePlace } from '../open-store.ts';
import { backUp, move, restore, type KeptPlace } from './backup-commands.ts';
import { BackupFault } from './parse-backup.ts';

const COMMANDS = { backUp, restore, move, readPlace };

/** Runs a command that takes one word beside the environment, prints the sentence it gives, and fails with the one it throws. */
export async function runBackupCommand(
  usage: string,
  command: (place: KeptPlace, commands: typeof COMMANDS, word: string) => Promise<string>,
): Promise<void> {
  const settings = readSettings(process.env);
  const [word, ...more] = process.argv.slice(2);
  try {
    if (typeof settings === 'string') throw new BackupFault(settings);
    // A word with a dash in front was meant as an option, and there are none.
    if (word === undefined || word.startsWith('-') || more.length > 0) throw new BackupFault(`Say it like this: ${usage}.`);
    console.log(await command(settings, COMMANDS, word));
  } catch (fault) {
    console.error(describeFault(fault));
    process.exitCode = 1;
  }
}

/** A folder keeps SQLite, an address of PostgreSQL is one; another address is a slip, and no name of a folder. */
function readPlace(word: string): StorePlace {
  if (/^postgres(?:ql)?:\/\//.test(word)) return { data: '', databaseUrl: word };
  if (!/^[a-z][a-z0-9+.-]+:/i.test(word)) return { data: word, databaseUrl: null };
  throw new BackupFault(
    `${JSON.stringify(word)} is no place to move to, expected a folder or an address such as postgres://USER@HOST/DATABASE.`,
  );
}

function describeFault(fault: unknown): string {
  if (fault instanceof BackupFault) return fault.message;
  return `It did not come to an end: ${(fault instanceof Error ? fault.message : String(fault)).replace(/\.$/, '')}.`;
}
