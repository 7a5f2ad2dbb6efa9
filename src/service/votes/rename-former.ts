import type { KnownTools } from '#src/views/meant-address.ts';
import type { BallotStore, Renaming, Subject } from '../store/ballot-store.ts';
import { findSubject } from './subject.ts';

type Renames = Pick<BallotStore, 'readSubjects' | 'renameSubjects'>;

/**
 * Moves ballots that were cast under a former slug of a tool to its present one, and tells how many tools and pairs that were. What is said of
 * two tools that have become one is left where it is: it says nothing any more.
 */
export async function renameFormer(store: Renames, tools: KnownTools): Promise<number> {
  if (tools.aliases.size === 0) return 0;
  const renamings = (await store.readSubjects()).flatMap((subject) => findRenaming(subject, tools));
  await store.renameSubjects(renamings);
  return renamings.length;
}

function findRenaming({ kind, slug }: Subject, tools: KnownTools): readonly Renaming[] {
  const present = findSubject(kind, slug, tools);
  if (present === null || present.slug === slug) return [];
  return [{ from: { kind, slug }, to: { kind, slug: present.slug }, isSwapped: present.isSwapped }];
}
