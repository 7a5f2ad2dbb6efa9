import type { StatementSync } from 'node:sqlite';
import { type Ballot, CHOICES, type Counts, holdOf, type Subject } from '../ballot-store.ts';
import type { Row } from '../database.ts';
import { isLate, LATE_MOST, latestBallots } from '../latest-ballots.ts';
import { addTo, type HeldTally, keyOfSubject, makeHeld, type Tally } from '../tallies.ts';
import type { Prepare, SqliteDatabase } from './sqlite-database.ts';

/**
 * Casts ballots in one transaction, a row at a time: to SQLite a statement costs about a microsecond, so that what counts is how many a ballot
 * needs. The usual one, of a voter who has said nothing of its subject before, needs a single one.
 */
export function castBallotsInSqlite(database: SqliteDatabase, ballots: readonly Ballot[]): Promise<readonly Counts[]> {
  return database.transactSync((prepare) => {
    const statements = prepareAll(prepare);
    const held = new Map<string, HeldTally>();
    const tallyOf = (subject: Subject) => (held.get(keyOfSubject(subject)) ?? hold(statements, held, subject)).tally;
    for (const ballot of latestBallots(ballots)) castOne(statements, ballot, tallyOf(ballot));
    for (const entry of held.values()) writeChanged(statements, entry);
    return ballots.map(tallyOf);
  });
}

const STATEMENTS = {
  insert: `INSERT INTO ballots (voter, kind, slug, choice, cast_at, held_until) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (voter, kind, slug) DO NOTHING`,
  read: 'SELECT choice, cast_at, held_until FROM ballots WHERE voter = $1 AND kind = $2 AND slug = $3',
  update: 'UPDATE ballots SET choice = $1, cast_at = $2, held_until = $3 WHERE voter = $4 AND kind = $5 AND slug = $6',
  remove:
    'DELETE FROM ballots WHERE voter = $1 AND kind = $2 AND slug = $3 AND (cast_at <= $4 OR cast_at >= $5) RETURNING choice, held_until',
  makeTallyRow: 'INSERT INTO tallies (kind, slug, choice, count) VALUES ($1, $2, $3, 0)',
  readTally: 'SELECT choice, count FROM tallies WHERE kind = $1 AND slug = $2',
  writeTally: 'UPDATE tallies SET count = $1 WHERE kind = $2 AND slug = $3 AND choice = $4',
};

type Statements = Readonly<Record<keyof typeof STATEMENTS, StatementSync>>;

function prepareAll(prepare: Prepare): Statements {
  return Object.fromEntries(Object.entries(STATEMENTS).map(([name, sql]) => [name, prepare(sql)])) as Statements;
}

function hold(statements: Statements, held: Map<string, HeldTally>, subject: Subject): HeldTally {
  const { kind, slug } = subject;
  const rows = statements.readTally.all(kind, slug) as Row[];
  if (rows.length === 0) for (const choice of CHOICES[kind]) statements.makeTallyRow.run(kind, slug, choice);
  const entry = makeHeld(subject, rows);
  held.set(keyOfSubject(subject), entry);
  return entry;
}

function castOne(statements: Statements, ballot: Ballot, tally: Tally): void {
  const { voter, kind, slug, choice, castAt } = ballot;
  if (choice === null) {
    uncount(statements.remove.get(voter, kind, slug, castAt, castAt + LATE_MOST), tally);
    return;
  }
  const heldUntil = holdOf(ballot);
  if (statements.insert.run(voter, kind, slug, choice, castAt, heldUntil).changes === 0) {
    const earlier = statements.read.get(voter, kind, slug);
    if (isLate(castAt, Number(earlier?.['cast_at']))) return;
    uncount(earlier, tally);
    statements.update.run(choice, castAt, heldUntil, voter, kind, slug);
  }
  addTo(tally, choice, heldUntil === null ? 1 : 0);
}

function uncount(earlier: Readonly<Record<string, unknown>> | undefined, tally: Tally): void {
  if (earlier?.['held_until'] === null) addTo(tally, String(earlier['choice']), -1);
}

function writeChanged(statements: Statements, { subject, tally, written }: HeldTally): void {
  for (const [choice, count] of Object.entries(tally)) {
    if (count !== written[choice]) statements.writeTally.run(count, subject.kind, subject.slug, choice);
  }
}
