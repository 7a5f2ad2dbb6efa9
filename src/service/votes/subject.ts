import { byCodeUnit } from '#src/catalog/catalog.ts';
import { pairSlug, splitPairSlug } from '#src/comparison/pair-slug.ts';
import { presentSlug, type KnownTools } from '#src/views/meant-address.ts';
import type { BallotKind, Subject } from '../store/ballot-store.ts';

/** What a request asks about. */
export interface AskedSubject extends Subject {
  /** Whether the request names the tools of a pair in the other order than the pair's own slug, so that its sides change places. */
  readonly isSwapped: boolean;
}

/** Finds what a name in an address means to the site, former slugs and the other order of a pair included; `null` for what it has not. */
export function findSubject(kind: BallotKind, name: string, tools: KnownTools): AskedSubject | null {
  if (kind === 'vote') {
    const slug = presentSlug(name, tools);
    return slug === null ? null : { kind, slug, isSwapped: false };
  }
  const [one, other] = (splitPairSlug(name) ?? []).map((side) => presentSlug(side, tools));
  if (!one || !other || one === other) return null;
  return { kind, slug: pairSlug(one, other), isSwapped: byCodeUnit(one, other) > 0 };
}

/** Changes the sides of a pick; a vote, and a pick of neither, stay as they are. */
export function swapChoice(choice: string): string {
  return choice === 'a' ? 'b' : choice === 'b' ? 'a' : choice;
}
