import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Votes } from '#src/catalog/schema/votes.ts';
import type { KnownTools } from '#src/views/meant-address.ts';
import type { BallotKind } from '../../store/ballot-store.ts';
import { findSubject } from '../subject.ts';

/**
 * Counts of the tools that the content has, by slug in order. What is counted under a former slug, as a service does until it serves the
 * present content, is given under the present one. Voters may have said something under several names, and nobody is counted twice: what is
 * given is counted under the present name, or else under that former one of which most was said.
 */
export function presentVotes(votes: Votes, tools: KnownTools): Votes {
  const present = <Tally extends Readonly<Record<string, number>>>(
    kind: BallotKind,
    counts: Counts<Tally>,
    swap: (tally: Tally) => Tally,
  ) =>
    Object.fromEntries(
      Object.entries(counts)
        .flatMap(([name, tally]) => {
          const subject = findSubject(kind, name, tools);
          if (subject === null || (subject.slug !== name && Object.hasOwn(counts, subject.slug))) return [];
          return [[subject.slug, subject.isSwapped ? swap(tally) : tally] as const];
        })
        // Of several entries with one slug the last stays.
        .sort(([one, tally], [other, another]) => byCodeUnit(one, other) || countAll(tally) - countAll(another)),
    );
  return {
    ...votes,
    tools: present('vote', votes.tools, (tally) => tally),
    pairs: present('pick', votes.pairs, ({ a, b, neither }) => ({ a: b, b: a, neither })),
  };
}

type Counts<Tally> = Readonly<Record<string, Tally>>;

function countAll(tally: Readonly<Record<string, number>>): number {
  return Object.values(tally).reduce((all, count) => all + count, 0);
}
