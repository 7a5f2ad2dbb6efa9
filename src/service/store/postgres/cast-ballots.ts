import { type Ballot, type Counts, holdOf, type Subject } from '../ballot-store.ts';
import type { Row } from '../database.ts';
import { isLate, keyOfBallot, latestBallots } from '../latest-ballots.ts';
import { addTo, holdTallies, readSubject, type Tally, writeTallies } from '../tallies.ts';
import { toColumns } from './columns.ts';
import type { PostgresDatabase, RunPostgres } from './postgres-database.ts';

/**
 * Casts ballots in one transaction, all of them at each step: to PostgreSQL a statement costs the way there and back. Tallies are held before
 * earlier ballots are read, so that no two processes count from the same earlier ballot.
 */
export function castBallotsInPostgres(database: PostgresDatabase, ballots: readonly Ballot[]): Promise<readonly Counts[]> {
  if (ballots.length === 0) return Promise.resolve([]);
  // Cast twice, a ballot counts once.
  return database.transact((run) => castAll(database, run, ballots), true);
}

async function castAll(database: PostgresDatabase, run: RunPostgres, ballots: readonly Ballot[]): Promise<readonly Counts[]> {
  const held = await holdTallies(database, run, ballots);
  const earlier = await readEarlier(run, ballots);
  const taken = latestBallots(ballots).filter((ballot) => !isLate(ballot.castAt, earlier.get(keyOfBallot(ballot))?.castAt ?? -Infinity));
  for (const ballot of taken) countOne(ballot, held.of(ballot), earlier.get(keyOfBallot(ballot)));
  await writeSaid(
    run,
    taken.filter(({ choice }) => choice !== null),
  );
  await removeTakenBack(
    run,
    taken.filter(({ choice }) => choice === null),
  );
  await writeTallies(run, held);
  return ballots.map((ballot) => held.of(ballot));
}

/** What of a ballot that is kept decides whether another takes its place, and how that counts. */
interface EarlierBallot {
  readonly choice: string;
  readonly castAt: number;
  readonly isCounted: boolean;
}

async function readEarlier(run: RunPostgres, ballots: readonly Ballot[]): Promise<ReadonlyMap<string, EarlierBallot>> {
  const rows = await run(
    `SELECT voter, kind, slug, choice, cast_at, held_until FROM ballots
     WHERE (voter, kind, slug) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
    toColumns(ballots, toKey),
  );
  return new Map(rows.map((row) => [keyOfBallot({ ...readSubject(row), voter: String(row['voter']) }), readOne(row)]));
}

function readOne(row: Row): EarlierBallot {
  return { choice: String(row['choice']), castAt: Number(row['cast_at']), isCounted: row['held_until'] === null };
}

function countOne(ballot: Ballot, tally: Tally, earlier: EarlierBallot | undefined): void {
  if (earlier?.isCounted) addTo(tally, earlier.choice, -1);
  if (ballot.choice !== null) addTo(tally, ballot.choice, holdOf(ballot) === null ? 1 : 0);
}

async function writeSaid(run: RunPostgres, ballots: readonly Ballot[]): Promise<void> {
  if (ballots.length === 0) return;
  await run(
    `INSERT INTO ballots (voter, kind, slug, choice, cast_at, held_until)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[])
     ON CONFLICT (voter, kind, slug)
     DO UPDATE SET choice = excluded.choice, cast_at = excluded.cast_at, held_until = excluded.held_until`,
    toColumns(ballots, (ballot) => [...toKey(ballot), ballot.choice, ballot.castAt, holdOf(ballot)]),
  );
}

async function removeTakenBack(run: RunPostgres, ballots: readonly Ballot[]): Promise<void> {
  if (ballots.length === 0) return;
  await run(
    'DELETE FROM ballots WHERE (voter, kind, slug) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))',
    toColumns(ballots, toKey),
  );
}

function toKey({ voter, kind, slug }: Subject & { readonly voter: string }): readonly [string, string, string] {
  return [voter, kind, slug];
}
