import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { rankByPicks, type PickRanking } from '#src/community/pick-ranking.ts';
import { showDay, type DayView } from './day-view.ts';
import { toolPath, type Link } from './links.ts';
import type { RangeBarView } from './range-bar.ts';
import { wordCount } from './wording.ts';

/** One tool's standing by readers' picks. */
export interface PickRowView {
  readonly tool: Link;
  /** *64%, likely 52–75%, from 41 picks*. */
  readonly words: string;
  readonly bar: RangeBarView;
}

/** Tools of a shelf by readers' picks. */
export interface PickRankingView {
  /** *214 picks*. */
  readonly picks: string;
  readonly counted: DayView;
  readonly rows: readonly PickRowView[];
}

/** Ranks tools by readers' picks; `null` below a least number of picks, and on a site without votes. */
export function pickRankingOf({ votes, site }: Pick<Catalog, 'votes' | 'site'>, tools: readonly Tool[]): PickRanking | null {
  if (!site.features.votes) return null;
  return rankByPicks(
    votes,
    tools.map(({ slug }) => slug),
  );
}

/** Shows how readers' picks rank tools, where they do. */
export function buildPickRankingView(catalog: Catalog, tools: readonly Tool[]): PickRankingView | null {
  const ranking = pickRankingOf(catalog, tools);
  if (catalog.votes === null || ranking === null) return null;
  const names = new Map(tools.map(({ slug, name }) => [slug, name]));
  return {
    picks: wordCount(ranking.picks, 'pick'),
    counted: showDay(catalog.votes.taken.slice(0, 10)),
    rows: ranking.standings.map(({ slug, chance, low, high, duels }) => ({
      tool: { text: names.get(slug) ?? slug, href: toolPath(slug) },
      words: `${chance}%, likely ${low}–${high}%, from ${wordCount(duels, 'pick')}`,
      bar: { low, high, share: chance },
    })),
  };
}
