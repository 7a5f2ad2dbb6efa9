import { hashVoter } from '#src/service/admission/voters.ts';
import { makeKeys } from '#src/service/server/secret-keys.ts';
import { openDatabase } from '#src/service/store/open-database.ts';
import { openStore, type StorePlace } from '#src/service/store/open-store.ts';
import type { Crowd } from './crowd.ts';

/** What a database holds of ballots. */
export interface KeptBallots {
  readonly ballots: readonly { readonly voter: string; readonly subject: string; readonly choice: string }[];
  /** Count of `<kind> <slug> <choice>`, without those that are zero. */
  readonly tallies: ReadonlyMap<string, number>;
  /** What the database says of itself. */
  readonly integrity: string;
  /** Name under which the voter of a cookie is kept. */
  readonly hashOf: (cookie: string) => string;
}

/** Reads a database row by row, past the service. */
export async function readKeptBallots(place: StorePlace): Promise<KeptBallots> {
  const database = await openDatabase(place);
  if (typeof database === 'string') throw new Error(database);
  const store = await openStore(place);
  if (typeof store === 'string') throw new Error(store);
  try {
    const ballots = await database.run('SELECT voter, kind, slug, choice FROM ballots');
    const tallies = await database.run('SELECT kind, slug, choice, count FROM tallies WHERE count <> 0');
    const integrity =
      database.kind === 'sqlite' ? (await database.run('PRAGMA integrity_check')).map((row) => row['integrity_check']) : ['ok'];
    const key = makeKeys(await store.keepSecret(() => 'none was kept'))('voter hash');
    return {
      ballots: ballots.map(({ voter, kind, slug, choice }) => ({
        voter: String(voter),
        subject: `${String(kind)} ${String(slug)}`,
        choice: String(choice),
      })),
      tallies: new Map(tallies.map(({ kind, slug, choice, count }) => [[kind, slug, choice].join(' '), Number(count)])),
      integrity: integrity.join('\n'),
      hashOf: (cookie) => hashVoter(cookie.split('.')[1] ?? '', key),
    };
  } finally {
    await database.close();
    await store.close();
  }
}

/** Counts ballots anew, as `KeptBallots.tallies` does. */
export function recount({ ballots }: KeptBallots): ReadonlyMap<string, number> {
  const groups = Map.groupBy(ballots, ({ subject, choice }) => `${subject} ${choice}`);
  return new Map([...groups].map(([key, { length }]) => [key, length]));
}

/** Says a sentence for each ballot that is missing, doubled, wrong or nobody's, and for each count that is wrong. */
export function findFaults(kept: KeptBallots, { voters, lost }: Crowd): readonly string[] {
  const { ballots, hashOf } = kept;
  const byVoter = Map.groupBy(ballots, ({ voter }) => voter);
  const known = voters.flatMap(({ cookie, ledger }) => {
    const own = byVoter.get(hashOf(cookie)) ?? [];
    byVoter.delete(hashOf(cookie));
    const subjects = new Set([...ledger.subjects(), ...own.map(({ subject }) => subject)]);
    return [...subjects].flatMap((subject) => {
      const [said = null, ...more] = own.filter((ballot) => ballot.subject === subject).map(({ choice }) => choice);
      const possible = ledger.possible(subject);
      return more.length === 0 && possible.has(said)
        ? []
        : [`${subject}: kept ${[said, ...more].join(' and ')}, not ${[...possible].join(' or ')}.`];
    });
  });
  const room = [...lost];
  const strangers = [...byVoter.values()].flat().flatMap(({ subject, choice }) => {
    const place = room.indexOf(`${subject} ${choice}`);
    if (place >= 0) room.splice(place, 1);
    return place >= 0 ? [] : [`${subject} ${choice}: a ballot of nobody.`];
  });
  const counted = recount(kept);
  const miscounted = [...new Set([...counted.keys(), ...kept.tallies.keys()])].flatMap((key) => {
    const [told = 0, there = 0] = [kept.tallies.get(key), counted.get(key)];
    return told === there ? [] : [`${key}: counted ${told} times, there are ${there}.`];
  });
  return [...known, ...strangers, ...miscounted];
}
