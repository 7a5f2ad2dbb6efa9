import { setImmediate } from 'node:timers/promises';
import type { Database, Row, RunSql } from './database.ts';
import { addTo, holdTallies, readSubject, writeTallies } from './tallies.ts';
import { writeRows } from './value-rows.ts';

/** Ballots of one transaction: to SQLite a few milliseconds, for which everybody else waits. */
const BATCH = 250;

/** Lets ballots count whose time of being held back is over, and tells how many. Others have their turn between any two transactions. */
export async function releaseHeld(database: Database, now: number): Promise<number> {
  for (let released = 0; ; await setImmediate()) {
    const due = await database.run('SELECT voter, kind, slug FROM ballots WHERE held_until <= $1 ORDER BY held_until LIMIT $2', [
      now,
      BATCH,
    ]);
    if (due.length === 0) return released;
    released += await database.transact((run) => releaseBallots(database, run, { due, now }));
  }
}

interface Due {
  readonly due: readonly Row[];
  readonly now: number;
}

async function releaseBallots(database: Database, run: RunSql, { due, now }: Due): Promise<number> {
  const held = await holdTallies(database, run, due.map(readSubject));
  const { places, values } = writeRows(due.map(({ voter = null, kind = null, slug = null }) => [voter, kind, slug]));
  // Some may have been cast anew since, and be held for longer.
  const released = await run(
    `UPDATE ballots SET held_until = NULL WHERE (voter, kind, slug) IN (VALUES ${places}) AND held_until <= $${values.length + 1}
     RETURNING kind, slug, choice`,
    [...values, now],
  );
  for (const row of released) addTo(held.of(readSubject(row)), String(row['choice']), 1);
  await writeTallies(run, held);
  return released.length;
}
