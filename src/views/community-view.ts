import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tally } from '#src/catalog/schema/votes.ts';
import { LARGE_COUNT, shareOf, wilsonInterval } from '#src/community/tally.ts';
import { DASH } from './panel-view.ts';
import { wordCount } from './wording.ts';

/** Readers' votes on a tool, as figures beside the panel show them. */
export interface CommunityView {
  /** *82%*, or a dash without a vote. */
  readonly share: string;
  /** *28 votes, likely 64–92%*, or *No community votes yet*. */
  readonly words: string;
}

/** Shows the readers' votes on a tool; `null` on a site without votes. */
export function buildCommunityView(catalog: Pick<Catalog, 'site' | 'votes'>, tool: string): CommunityView | null {
  return catalog.site.features.votes ? wordVotes(votesOn(catalog, tool)) : null;
}

/** Words readers' votes: the count always stands beside the share, and a range below a large count. */
export function wordVotes(tally: Tally | null): CommunityView {
  const interval = tally && wilsonInterval(tally);
  if (!tally || !interval) return { share: DASH, words: 'No community votes yet' };
  const votes = tally.ship + tally.skip;
  const count = wordCount(votes, 'vote');
  const words = votes < LARGE_COUNT ? `${count}, likely ${interval[0]}–${interval[1]}%` : count;
  return { share: `${shareOf(tally) ?? 0}%`, words };
}
