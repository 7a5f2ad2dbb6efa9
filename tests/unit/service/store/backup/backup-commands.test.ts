import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { backUp, move, restore, type KeptPlace } from '#src/service/store/backup/backup-commands.ts';
import { openDatabase } from '#src/service/store/open-database.ts';
import { openStore, type StorePlace } from '#src/service/store/open-store.ts';
import type { Ballot } from '#src/service/store/ballot-store.ts';
import { createSharedDatabase } from '../../../../postgres/shared-postgres.ts';

const TAKEN = new Date('2026-11-22T10:00:00Z');
const SECRET = 'a secret of more than thirty-two characters';
const EMPTY = '0 ballots, 0 tallies, 0 lines of the log, 0 subscribers, 0 confirm links and 0 mails of the outbox';
const FULL = '3,001 ballots, 5 tallies, 1 line of the log, 1 subscriber, 1 confirm link and 1 mail of the outbox';
const BEHIND = 'What they came from is as it was: what a service takes there from here on stays behind.';
const undo: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-backup-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function makePlace(kind: 'sqlite' | 'postgres'): Promise<KeptPlace> {
  return { data: await makeFolder(), databaseUrl: kind === 'postgres' ? await createSharedDatabase() : null, secret: null };
}

/** Casts more ballots than are read at a time, one of them held back, and keeps one of everything else. */
async function fill(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  if (typeof store === 'string') throw new Error(store);
  await store.keepSecret(() => SECRET);
  const ballot = (number: number, given: Partial<Ballot> = {}): Ballot => {
    return {
      voter: `voter-${number}`,
      kind: 'vote',
      slug: 'alpha',
      choice: number % 3 === 0 ? 'skip' : 'ship',
      castAt: number,
      heldUntil: null,
      ...given,
    };
  };
  await store.ballots.castBallots(Array.from({ length: 2999 }, (_ballot, number) => ballot(number)));
  await store.ballots.castBallots([
    ballot(1, { kind: 'pick', slug: 'alpha-vs-beta', choice: 'neither' }),
    ballot(9999, { heldUntil: TAKEN.getTime() + 1 }),
  ]);
  await store.admission.logHold({ at: 5, network: 'hash', reason: 'rate' });
  await store.close();
  await putRows(place, [
    "INSERT INTO subscribers (id, address, address_key, asked_at, mailed_at, expires_at, confirmed_at) VALUES ('s1', 'Ada@a.example', 'ada@a.example', 1, 2, 3, NULL)",
    "INSERT INTO confirm_tokens (hash, subscriber, expires_at) VALUES ('h1', 's1', 3)",
    "INSERT INTO outbox (issue, subscriber, state, due_at, attempts, settled_at, fault, subject, html, text, headers) VALUES ('i1', 's1', 'waiting', 1, 0, NULL, NULL, 'Zwei\nZeilen ☃', '<p>', '', '{}')",
  ]);
}

async function putRows(place: StorePlace, statements: readonly string[]): Promise<void> {
  const database = await openDatabase(place);
  if (typeof database === 'string') throw new Error(database);
  for (const statement of statements) await database.run(statement);
  await database.close();
}

async function countsOf(place: StorePlace): Promise<unknown> {
  const store = await openStore(place);
  if (typeof store === 'string') throw new Error(store);
  const counts = [await store.ballots.readCounts(), await store.ballots.countHeld(), await store.keepSecret(() => 'another')];
  await store.close();
  return counts;
}

test.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('all that %s keeps comes to %s and back, line for line', async (one, other) => {
  const [from, to, back] = [await makePlace(one), await makePlace(other), await makePlace(one)];
  await fill(from);
  expect(await move(from, to, TAKEN)).toBe(`${FULL} are in ${describePlace(to)} now. ${BEHIND}`);
  expect(await move(to, back, TAKEN)).toBe(`${FULL} are in ${describePlace(back)} now. ${BEHIND}`);
  expect(await countsOf(to)).toEqual(await countsOf(from));
  expect(await linesIn(back)).toEqual(await linesIn(from));
});

test('a backup is restored into an empty place, its secret with it; the file is for its owner alone', async () => {
  const from = await makePlace('sqlite');
  await fill(from);
  const path = join(await makeFolder(), 'backup.jsonl');
  expect(await backUp(from, path, TAKEN)).toBe(`${FULL} are in ${path}. It holds the secret too: keep it where nobody else reads it.`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const to = await makePlace('sqlite');
  expect(await restore(to, path)).toBe(`${FULL} are in the SQLite file of ${to.data}.`);
  expect(await countsOf(to)).toEqual(await countsOf(from));
  await expect(backUp(from, path, TAKEN)).rejects.toThrow(`There is a file ${path} already: name one that is not there.`);
  await expect(restore(to, path)).rejects.toThrow(
    'The database is not empty (ballots: 3001): name an empty one, such as that of another PAIRWISE_DATA or DATABASE_URL.',
  );
});

test('an empty place is backed up and restored too', async () => {
  const from = await makePlace('sqlite');
  await countsOf(from);
  const to = await makePlace('postgres');
  expect(await move(from, to, TAKEN)).toBe(`${EMPTY} are in ${describePlace(to)} now. ${BEHIND}`);
});

test('a backup that was given its secret does not hold it', async () => {
  const from = { ...(await makePlace('sqlite')), secret: SECRET };
  await countsOf(from);
  const path = join(await makeFolder(), 'backup.jsonl');
  expect(await backUp(from, path, TAKEN)).toBe(`${EMPTY} are in ${path}.`);
  expect(readFileSync(path, 'utf8')).not.toContain(SECRET);
  await expect(restore(await makePlace('sqlite'), path)).rejects.toThrow(
    'The backup holds no secret: give it the one it was taken with by PAIRWISE_SECRET. Nothing is restored.',
  );
  await expect(restore({ ...(await makePlace('sqlite')), secret: `${SECRET}, another` }, path)).rejects.toThrow(
    'PAIRWISE_SECRET gives another secret than the backup was taken with, with which no voter of the backup is known and no link in an earlier mail works.',
  );
  const to = { ...(await makePlace('sqlite')), secret: SECRET };
  expect(await restore(to, path)).toBe(`${EMPTY} are in the SQLite file of ${to.data}.`);
});

test('a place that nothing is kept in is not made by backing it up', async () => {
  const place = { data: join(await makeFolder(), 'mistyped'), databaseUrl: null, secret: null };
  await expect(backUp(place, join(await makeFolder(), 'backup.jsonl'), TAKEN)).rejects.toThrow(
    `There is no database in ${place.data} yet: start the service once, or name its place by PAIRWISE_DATA or DATABASE_URL.`,
  );
  expect(existsSync(place.data)).toBe(false);
});

test('a place with a secret of its own takes no backup with another', async () => {
  const [from, to] = [await makePlace('sqlite'), await makePlace('sqlite')];
  await fill(from);
  await countsOf(to);
  const path = join(await makeFolder(), 'backup.jsonl');
  await backUp(from, path, TAKEN);
  await expect(restore(to, path)).rejects.toThrow(
    `There is another secret in the SQLite file of ${to.data}, with which no voter of the backup is known`,
  );
});

test.each([
  ['a cut file', (lines: string[]) => lines.slice(0, 700), 'The backup is cut off: it has no last line.'],
  ['a lost row', (lines: string[]) => lines.toSpliced(100, 1), 'The backup is damaged: of 3001 rows of ballots it holds 3000.'],
  [
    'a changed count',
    (lines: string[]) => lines.map((line) => line.replace('["vote","alpha","ship",1999]', '["vote","alpha","ship",2999]')),
    'The backup is damaged: its counts are not those of its ballots.',
  ],
  [
    'a foreign table',
    (lines: string[]) => lines.map((line) => line.replace('"table":"holds"', '"table":"holds; DROP TABLE ballots"')),
    'Line 3010 of the backup names no known table.',
  ],
  ['a row of another form', (lines: string[]) => lines.toSpliced(9, 1, '["x"]'), 'Line 10 of the backup is no row of its table.'],
  ['half a line', (lines: string[]) => lines.toSpliced(9, 1, '["x'), 'Line 10 of the backup is not JSON.'],
  ['an end of nothing', (lines: string[]) => [lines[0] ?? '', '{"end":{}}'], 'The backup is damaged: of all rows of ballots it holds 0.'],
  [
    'a lost tally',
    (lines: string[]) =>
      lines.filter((line) => !line.startsWith('["vote","alpha",')).map((line) => line.replace('"tallies":5', '"tallies":3')),
    'The backup is damaged: its counts are not those of its ballots.',
  ],
  ['another file', () => ['{"name":"pairwise"}'], 'The file is no backup of the community service: its first line says nothing of one.'],
  ['an empty file', () => [], 'The file is no backup of the community service: its first line says nothing of one.'],
  [
    'a newer release',
    (lines: string[]) => lines.map((line) => line.replace(/"schema":\d+/, '"schema":99')),
    'The backup was written by a newer release of Pairwise: update this one.',
  ],
])('%s restores nothing', async (_name, spoil, message) => {
  const from = await makePlace('sqlite');
  await fill(from);
  const path = join(await makeFolder(), 'backup.jsonl');
  await backUp(from, path, TAKEN);
  const lines = spoil(readFileSync(path, 'utf8').split('\n').slice(0, -1));
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  const to = await makePlace('sqlite');
  await expect(restore(to, path)).rejects.toThrow(message);
  const [counts, held] = (await countsOf(to)) as [unknown, unknown];
  expect([counts, held]).toEqual([[], 0]);
});

function describePlace({ data, databaseUrl }: StorePlace): string {
  return databaseUrl === null ? `the SQLite file of ${data}` : `the database on ${new URL(databaseUrl).host}`;
}

async function linesIn(place: KeptPlace): Promise<readonly string[]> {
  const path = join(await makeFolder(), 'backup.jsonl');
  await backUp(place, path, TAKEN);
  return readFileSync(path, 'utf8').split('\n');
}
