import { type BallotKind, CHOICES, type Subject } from './ballot-store.ts';
import type { Database, Row, RunSql } from './database.ts';
import { writeRows } from './value-rows.ts';

/** Shown counts of one subject while they change: every choice of its kind is there. */
export type Tally = Record<string, number>;

/** Tally of a subject that is held, and what of it the database says still. */
export interface HeldTally {
  readonly subject: Subject;
  readonly tally: Tally;
  readonly written: Readonly<Tally>;
}

/** Name of a subject in a map; neither part holds a space. */
export function keyOfSubject({ kind, slug }: Subject): string {
  return `${kind} ${slug}`;
}

/** Reads the subject that a row is about. */
export function readSubject(row: Row): Subject {
  return { kind: row['kind'] as BallotKind, slug: String(row['slug']) };
}

/** Reads rows with `choice` and `count`; a choice that none of them names has 0. */
export function readTally(kind: BallotKind, rows: readonly Row[]): Tally {
  const tally: Tally = Object.fromEntries(CHOICES[kind].map((choice) => [choice, 0]));
  for (const row of rows) addTo(tally, String(row['choice']), Number(row['count']));
  return tally;
}

/** Adds to the count of a choice; throws for one that nobody can make, before anything wrong is kept. */
export function addTo(tally: Tally, choice: string, by: number): void {
  const count = tally[choice];
  if (count === undefined) throw new Error(`No ballot can say “${choice}” here, only ${Object.keys(tally).join(', ')}.`);
  tally[choice] = count + by;
}

/** Tallies that one transaction holds. */
export interface HeldTallies {
  readonly all: readonly HeldTally[];
  /** Tally of a subject that was asked for. */
  of(subject: Subject): Tally;
}

/**
 * Holds the tallies of subjects to the end of the transaction, and makes those that are not there yet: whoever changes ballots does this before
 * reading them.
 */
export async function holdTallies(database: Database, run: RunSql, subjects: readonly Subject[]): Promise<HeldTallies> {
  const bySubject = new Map(subjects.map((subject) => [keyOfSubject(subject), subject]));
  for (;;) {
    const rows = await selectForUpdate(database, run, [...bySubject.values()]);
    const groups = Map.groupBy(rows, (row) => keyOfSubject(readSubject(row)));
    const missing = [...bySubject].filter(([key]) => !groups.has(key)).map(([, subject]) => subject);
    if (missing.length === 0) return listHeld([...bySubject].map(([key, subject]) => makeHeld(subject, groups.get(key) ?? [])));
    // Not there yet, or moved to another name in this moment.
    await makeTallies(run, missing);
  }
}

/** Makes what is held of a tally from its rows. */
export function makeHeld({ kind, slug }: Subject, rows: readonly Row[]): HeldTally {
  const tally = readTally(kind, rows);
  return { subject: { kind, slug }, tally, written: { ...tally } };
}

/** Writes what has changed of tallies that are held. */
export async function writeTallies(run: RunSql, { all }: HeldTallies): Promise<void> {
  const changed = all.flatMap(({ subject: { kind, slug }, tally, written }) =>
    Object.entries(tally)
      .filter(([choice, count]) => count !== written[choice])
      .map(([choice, count]) => [kind, slug, choice, count]),
  );
  if (changed.length === 0) return;
  const { places, values } = writeRows(changed);
  await run(
    `INSERT INTO tallies (kind, slug, choice, count) VALUES ${places}
     ON CONFLICT (kind, slug, choice) DO UPDATE SET count = excluded.count`,
    values,
  );
}

/** Rows are held in one order by everybody: two transactions that each hold what the other waits for would go no further. */
async function selectForUpdate(database: Database, run: RunSql, subjects: readonly Subject[]): Promise<readonly Row[]> {
  if (subjects.length === 0) return [];
  const { places, values } = writeRows(subjects.map(({ kind, slug }) => [kind, slug]));
  // A transaction of SQLite has the whole file to itself, and no word for holding rows.
  const hold = database.kind === 'postgres' ? 'FOR UPDATE' : '';
  return run(
    `SELECT kind, slug, choice, count FROM tallies WHERE (kind, slug) IN (VALUES ${places}) ORDER BY kind, slug, choice ${hold}`,
    values,
  );
}

/** A subject has either all its rows or none. */
async function makeTallies(run: RunSql, subjects: readonly Subject[]): Promise<void> {
  const sorted = [...subjects].sort((one, other) => (keyOfSubject(one) < keyOfSubject(other) ? -1 : 1));
  const { places, values } = writeRows(sorted.flatMap(({ kind, slug }) => CHOICES[kind].map((choice) => [kind, slug, choice, 0])));
  await run(`INSERT INTO tallies (kind, slug, choice, count) VALUES ${places} ON CONFLICT (kind, slug, choice) DO NOTHING`, values);
}

function listHeld(all: readonly HeldTally[]): HeldTallies {
  const byKey = new Map(all.map(({ subject, tally }) => [keyOfSubject(subject), tally]));
  return { all, of: (subject) => byKey.get(keyOfSubject(subject)) ?? {} };
}
