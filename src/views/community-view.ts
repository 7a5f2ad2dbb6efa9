import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tally } from '#src/catalog/schema/votes.ts';
import { LARGE_COUNT, shareOf, wilsonInterval } from '#src/community/tally.ts';
import { DASH } from './panel-view.ts';
import { wordCount } from './wording.ts';

/** Said of a tool without a vote. */
export const NO_VOTES = 'No community votes yet';

/** Readers' votes on a tool, as figures beside the panel show them. */
export interface CommunityView {
  /** *82%*, or a dash without a vote. */
  readonly share: string;
  /** *82% ship*, where nothing beside it says what the share is of; or a dash. */
  readonly ships: string;
  /** *28 votes, likely 64–92%*, or *No community votes yet*. */
  readonly words: string;
}

/** Tells whether readers can vote on the site itself. */
export function hasBallots({ site, hasService }: Pick<Catalog, 'site' | 'hasService'>): boolean {
  return hasService && site.features.votes;
}

/** What stands over readers' votes. */
export function introduceVotes(canVote: boolean): string {
  return `What readers say, kept apart from the panel.${canVote ? ' No account needed.' : ''}`;
}

/** What a reader without JavaScript is told of the counts, which stay those of the build. */
export function wordCountsAge({ site, votes }: Pick<Catalog, 'site' | 'votes'>): string {
  return site.features.votes && votes ? 'These counts are from an earlier day.' : 'Votes are shown here once they are counted.';
}

/** Shows the readers' votes on a tool; `null` on a site without votes. */
export function buildCommunityView(catalog: Pick<Catalog, 'site' | 'votes'>, tool: string): CommunityView | null {
  return catalog.site.features.votes ? wordVotes(votesOn(catalog, tool)) : null;
}

/** Words readers' votes: the count always stands beside the share, and a range below a large count. */
export function wordVotes(tally: Tally | null): CommunityView {
  const interval = tally && wilsonInterval(tally);
  if (!tally || !interval) return { share: DASH, ships: DASH, words: NO_VOTES };
  const votes = tally.ship + tally.skip;
  const count = wordCount(votes, 'vote');
  const words = votes < LARGE_COUNT ? `${count}, likely ${interval[0]}–${interval[1]}%` : count;
  const share = `${shareOf(tally) ?? 0}%`;
  return { share, ships: `${share} ship`, words };
}

/** Words readers' votes as a cell of a table does. */
export function wordVotesCell(tally: Tally | null): { readonly text: string; readonly note?: string; readonly isAbsent: boolean } {
  const { ships, words } = wordVotes(tally);
  return ships === DASH ? { text: words, isAbsent: true } : { text: ships, note: words, isAbsent: false };
}
