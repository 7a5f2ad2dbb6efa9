import type { Ballot, BallotStore, Counts, SubjectCounts } from './ballot-store.ts';
import type { Database, Row, RunSql } from './database.ts';
import { releaseHeld } from './release-held.ts';
import { renameSubjects } from './rename-subjects.ts';
import { addTo, holdTallies, keyOfSubject, readSubject, readTally, writeTallies } from './tallies.ts';

/** Makes the store of ballots over a database; to cast them is the one thing that either database does its own way. */
export function makeBallotStore(database: Database, castBallots: (ballots: readonly Ballot[]) => Promise<readonly Counts[]>): BallotStore {
  const { run } = database;
  return {
    castBallots,
    // Most subjects may be ones that somebody has named once: what counts nothing is left where it is.
    readCounts: async () =>
      groupCounts(await run('SELECT kind, slug, choice, count FROM tallies WHERE count > 0 ORDER BY kind, slug, choice')),
    readBallotsOf: async (voter) => {
      const rows = await run('SELECT kind, slug, choice FROM ballots WHERE voter = $1 ORDER BY kind, slug', [voter]);
      return rows.map((row) => ({ ...readSubject(row), choice: String(row['choice']) }));
    },
    readSubjects: async () => (await run('SELECT DISTINCT kind, slug FROM tallies ORDER BY kind, slug')).map(readSubject),
    releaseHeld: (now) => releaseHeld(database, now),
    countHeld: async () => Number((await run('SELECT COUNT(*) AS held FROM ballots WHERE held_until IS NOT NULL'))[0]?.['held']),
    eraseVoter: (voter) => database.transact((runIn) => eraseVoter(database, runIn, voter)),
    renameSubjects: (renamings) => renameSubjects(database, renamings),
  };
}

function groupCounts(rows: readonly Row[]): readonly SubjectCounts[] {
  const groups = Map.groupBy(rows, (row) => keyOfSubject(readSubject(row)));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const subject = readSubject(first);
    return [{ ...subject, counts: readTally(subject.kind, group) }];
  });
}

async function eraseVoter(database: Database, run: RunSql, voter: string): Promise<number> {
  const said = await run('SELECT kind, slug FROM ballots WHERE voter = $1 ORDER BY kind, slug', [voter]);
  let erased = 0;
  for (const subject of said.map(readSubject)) {
    const held = await holdTallies(database, run, [subject]);
    const [ballot] = await run('DELETE FROM ballots WHERE voter = $1 AND kind = $2 AND slug = $3 RETURNING choice, held_until', [
      voter,
      subject.kind,
      subject.slug,
    ]);
    if (ballot === undefined) continue;
    erased += 1;
    if (ballot['held_until'] !== null) continue;
    addTo(held.of(subject), String(ballot['choice']), -1);
    await writeTallies(run, held);
  }
  return erased;
}
