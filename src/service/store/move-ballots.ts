import type { Renaming, Subject } from './ballot-store.ts';
import type { Database, Row, RunSql, SqlValue } from './database.ts';
import { keyOfBallot } from './latest-ballots.ts';
import { addTo, holdTallies, keyOfSubject, readSubject, writeTallies, type HeldTallies } from './tallies.ts';
import { writeRows } from './value-rows.ts';

/** Ballots to move: their `voter`, `kind` and `slug`, and by `keyOfSubject` where those go. */
interface Moving {
  readonly found: readonly Row[];
  readonly moves: ReadonlyMap<string, Renaming>;
}

/** A ballot as it is kept. */
interface Kept extends Subject {
  readonly voter: string;
  readonly choice: string;
  readonly castAt: number;
  readonly heldUntil: number | null;
}

/** Moves ballots to the new names of their subjects, and counts them there; one that is gone meanwhile is passed over. */
export async function moveBallots(database: Database, run: RunSql, moving: Moving): Promise<void> {
  const found = moving.found.flatMap((row) => {
    const renaming = moving.moves.get(keyOfSubject(readSubject(row)));
    return renaming ? [{ ...renaming, voter: String(row['voter']) }] : [];
  });
  const held = await holdTallies(
    database,
    run,
    found.flatMap(({ from, to }) => [from, to]),
  );
  const kept = await readKept(
    run,
    found.flatMap(({ voter, from, to }) => [
      [voter, from.kind, from.slug],
      [voter, to.kind, to.slug],
    ]),
  );
  const moved = new Map<string, Kept>();
  for (const { voter, from, to, isSwapped } of found) {
    const old = kept.get(keyOfBallot({ ...from, voter }));
    const key = keyOfBallot({ ...to, voter });
    const present = kept.get(key);
    if (old === undefined) continue;
    count(held, old, -1);
    if (present && present.castAt >= old.castAt) continue;
    if (present) count(held, present, -1);
    const next = { ...old, ...to, choice: isSwapped ? (OTHER_SIDE[old.choice] ?? old.choice) : old.choice };
    count(held, next, 1);
    // The next former name of the same tool finds it.
    kept.set(key, next);
    moved.set(key, next);
  }
  await removeBallots(
    run,
    found.map(({ voter, from }) => [voter, from.kind, from.slug]),
  );
  await putBallots(run, [...moved.values()]);
  await writeTallies(run, held);
}

const OTHER_SIDE: Readonly<Record<string, string>> = { a: 'b', b: 'a' };

function count(held: HeldTallies, ballot: Kept, by: number): void {
  if (ballot.heldUntil === null) addTo(held.of(ballot), ballot.choice, by);
}

async function readKept(run: RunSql, keys: readonly (readonly SqlValue[])[]): Promise<Map<string, Kept>> {
  const { places, values } = writeRows(keys);
  const rows = await run(
    `SELECT voter, kind, slug, choice, cast_at, held_until FROM ballots WHERE (voter, kind, slug) IN (VALUES ${places})`,
    values,
  );
  const kept = rows.map(({ voter, choice, cast_at: castAt, held_until: heldUntil = null, ...row }) => ({
    ...readSubject(row),
    voter: String(voter),
    choice: String(choice),
    castAt: Number(castAt),
    heldUntil: heldUntil === null ? null : Number(heldUntil),
  }));
  return new Map(kept.map((ballot) => [keyOfBallot(ballot), ballot]));
}

async function removeBallots(run: RunSql, keys: readonly (readonly SqlValue[])[]): Promise<void> {
  const { places, values } = writeRows(keys);
  await run(`DELETE FROM ballots WHERE (voter, kind, slug) IN (VALUES ${places})`, values);
}

async function putBallots(run: RunSql, ballots: readonly Kept[]): Promise<void> {
  if (ballots.length === 0) return;
  const { places, values } = writeRows(
    ballots.map(({ voter, kind, slug, choice, castAt, heldUntil }) => [voter, kind, slug, choice, castAt, heldUntil]),
  );
  await run(
    `INSERT INTO ballots (voter, kind, slug, choice, cast_at, held_until) VALUES ${places}
     ON CONFLICT (voter, kind, slug)
     DO UPDATE SET choice = excluded.choice, cast_at = excluded.cast_at, held_until = excluded.held_until`,
    values,
  );
}
