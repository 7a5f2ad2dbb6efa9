import { setImmediate } from 'node:timers/promises';
import type { Renaming } from './ballot-store.ts';
import type { Database, Row, RunSql } from './database.ts';
import { moveBallots } from './move-ballots.ts';
import { holdTallies, keyOfSubject, readSubject } from './tallies.ts';
import { writeRows } from './value-rows.ts';

/** Ballots that are looked through at a time, as there is no index by subject: to SQLite a few milliseconds. */
const PAGE = 2000;

/** Ballots that one transaction moves: to SQLite a few milliseconds, for which everybody else waits. */
const BATCH = 50;

/**
 * Moves the ballots of subjects to their new names, in one pass over all that are kept; others have their turn between any two steps of it. Where
 * a voter has said something of both, the later ballot stays, and the new one of two from the same moment. A name keeps its tally, and is asked
 * about again, for as long as ballots come in under it.
 */
export async function renameSubjects(database: Database, renamings: readonly Renaming[]): Promise<void> {
  const moves = new Map(renamings.filter(({ from, to }) => from.slug !== to.slug).map((move) => [keyOfSubject(move.from), move]));
  if (moves.size === 0) return;
  for (let last: Row | undefined; ;) {
    const page = await readPage(database, last);
    const found = page.filter((row) => moves.has(keyOfSubject(readSubject(row))));
    for (let start = 0; start < found.length; start += BATCH) {
      await database.transact((run) => moveBallots(database, run, { found: found.slice(start, start + BATCH), moves }));
      await setImmediate();
    }
    await setImmediate();
    last = page.at(-1);
    if (page.length < PAGE) break;
  }
  await database.transact((run) => dropTallies(database, run, [...moves.values()]));
}

/** The rows after one, by the order of the key: no page costs more than the first. */
function readPage({ run }: Database, last: Row | undefined): Promise<readonly Row[]> {
  const order = `ORDER BY voter, kind, slug LIMIT ${PAGE}`;
  if (last === undefined) return run(`SELECT voter, kind, slug FROM ballots ${order}`);
  const { voter = null, kind = null, slug = null } = last;
  return run(`SELECT voter, kind, slug FROM ballots WHERE (voter, kind, slug) > ($1, $2, $3) ${order}`, [voter, kind, slug]);
}

/** Where a tally that is held counts nothing, ballots of its subject can only be ones that are held back, and those have an index. */
async function dropTallies(database: Database, run: RunSql, moves: readonly Renaming[]): Promise<void> {
  const held = await holdTallies(
    database,
    run,
    moves.map(({ from }) => from),
  );
  const { places, values } = writeRows(held.all.map(({ subject: { kind, slug } }) => [kind, slug]));
  const left = await run(
    `SELECT DISTINCT kind, slug FROM ballots WHERE held_until IS NOT NULL AND (kind, slug) IN (VALUES ${places})`,
    values,
  );
  const kept = new Set(left.map((row) => keyOfSubject(readSubject(row))));
  for (const { subject, tally } of held.all) {
    const isEmpty = !kept.has(keyOfSubject(subject)) && Object.values(tally).every((shown) => shown === 0);
    if (isEmpty) await run('DELETE FROM tallies WHERE kind = $1 AND slug = $2', [subject.kind, subject.slug]);
  }
}
