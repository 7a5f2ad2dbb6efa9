import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { wordCount, wordList } from '#src/views/wording.ts';
import type { Settings } from '../../settings/settings.ts';
import { makeKeys, makeSecret } from '../../server/secret-keys.ts';
import type { Database } from '../database.ts';
import { findPlaceFault } from '../find-place-fault.ts';
import { openDatabase } from '../open-database.ts';
import { openStore, type StorePlace } from '../open-store.ts';
import { isReadable, linesOf, writeLines } from './backup-file.ts';
import type { HeadLine, RowCounts } from './backup-lines.ts';
import { KEPT_TABLES } from './kept-tables.ts';
import { BackupFault, checkBackup } from './parse-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

/** Where a command finds what is kept, and the secret that was given, if one was. */
export type KeptPlace = StorePlace & Pick<Settings, 'secret'>;

/** Writes all that is kept into a new file, and says so; throws a `BackupFault` where it cannot. A service may be running. */
export async function backUp(place: KeptPlace, path: string, taken: Date): Promise<string> {
  if (!existsSync(dirname(resolve(path)))) throw new BackupFault(`There is no folder ${dirname(resolve(path))} for the backup.`);
  if (existsSync(path)) throw new BackupFault(`There is a file ${path} already: name one that is not there.`);
  const counts = await writeBackupFile(place, path, taken);
  return `${sayCounts(counts)} are in ${path}. ${place.secret === null ? 'It holds the secret too: keep it where nobody else reads it.' : ''}`.trimEnd();
}

/** Puts a backup into an empty place, and says so; throws a `BackupFault` where it cannot. */
export async function restore(place: KeptPlace, path: string): Promise<string> {
  const counts = await restoreFile(place, path);
  return `${sayCounts(counts)} are in ${describePlace(place)}.`;
}

/** Copies all that is kept from one place to another, which must be empty, and says so; throws a `BackupFault` where it cannot. */
export async function move(from: KeptPlace, to: StorePlace, taken: Date): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-move-'));
  try {
    const path = join(folder, 'backup.jsonl');
    await writeBackupFile(from, path, taken);
    const counts = await restoreFile({ ...to, secret: from.secret }, path);
    return `${sayCounts(counts)} are in ${describePlace(to)} now. What they came from is as it was: what a service takes there from here on stays behind.`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBackupFile(place: KeptPlace, path: string, taken: Date): Promise<RowCounts> {
  const fault = findPlaceFault(place);
  if (fault !== null) throw new BackupFault(fault);
  const kept = place.secret === null ? await keepSecret(place, makeSecret) : null;
  const head = { secret: kept, fingerprint: fingerprintOf(kept ?? place.secret ?? ''), taken: taken.toISOString() };
  return withDatabase(place, (database) => writeLines(path, (write) => writeBackup(database, head, write)));
}

async function restoreFile(place: KeptPlace, path: string): Promise<RowCounts> {
  if (!(await isReadable(path))) throw new BackupFault(`The file ${path} cannot be read.`);
  const lines = linesOf(path);
  try {
    await putSecret(place, await checkBackup(lines));
    return await withDatabase(place, (database) => restoreBackup(database, lines));
  } catch (fault) {
    throw fault instanceof BackupFault ? new BackupFault(`${fault.message} Nothing is restored.`) : fault;
  }
}

/** Before the rows, which would be worth little without it; a second try finds the same one. */
async function putSecret(place: KeptPlace, { secret, fingerprint }: HeadLine): Promise<void> {
  if (place.secret !== null) {
    if (fingerprintOf(place.secret) === fingerprint) return;
    throw new BackupFault(`PAIRWISE_SECRET gives another secret than the backup was taken with, ${WITHOUT_IT}`);
  }
  if (secret === null) throw new BackupFault('The backup holds no secret: give it the one it was taken with by PAIRWISE_SECRET.');
  if ((await keepSecret(place, () => secret)) === secret) return;
  throw new BackupFault(
    `There is another secret in ${describePlace(place)}, ${WITHOUT_IT} Name a place that nothing has been kept in yet.`,
  );
}

const WITHOUT_IT = 'with which no voter of the backup is known and no link in an earlier mail works.';

function fingerprintOf(secret: string): string {
  return makeKeys(secret)('fingerprint').toString('base64url');
}

async function keepSecret(place: StorePlace, make: () => string): Promise<string> {
  const store = await openStore(place);
  if (typeof store === 'string') throw new BackupFault(store);
  try {
    return await store.keepSecret(make);
  } finally {
    await store.close();
  }
}

async function withDatabase<Value>(place: StorePlace, work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = await openDatabase(place);
  if (typeof database === 'string') throw new BackupFault(database);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function sayCounts(counts: RowCounts): string {
  return wordList(KEPT_TABLES.map(({ name, noun: [one, several] }) => wordCount(counts[name] ?? 0, one, several)));
}

/** Without a password that may stand in a database's address. */
function describePlace({ data, databaseUrl }: StorePlace): string {
  return databaseUrl === null ? `the SQLite file of ${data}` : `the database on ${URL.parse(databaseUrl)?.host ?? 'PostgreSQL'}`;
}
