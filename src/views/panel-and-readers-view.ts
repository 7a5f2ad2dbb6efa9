import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { byDisagreement, type Disagreement } from '#src/community/disagreement.ts';
import { LEAST_VOTES } from '#src/community/rules.ts';
import { shareOf, wilsonInterval } from '#src/community/tally.ts';
import { panelShip } from '#src/comparison/panel.ts';
import { belowHome } from './breadcrumb-view.ts';
import { wordVotes } from './community-view.ts';
import { showDay, type DayView } from './day-view.ts';
import { PANEL_AND_READERS_PATH, toolPath, type Link } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { disagreementOn } from './panel-disagreement.ts';
import type { RangeBarView } from './range-bar.ts';
import { wordCount } from './wording.ts';

/** One tool on which panel and readers can be held side by side. */
export interface DisagreementRowView {
  readonly tool: Link;
  /** *Readers would ship it more often*, *… less often*, or that nobody can tell yet. */
  readonly words: string;
  /** *Panel ship 40%, 2 of 5*. */
  readonly panel: string;
  /** *Readers 82% ship, 17 votes, likely 59–94%*. */
  readonly readers: string;
  readonly bar: RangeBarView;
}

/** Everything the page on panel and readers shows. */
export interface PanelAndReadersView {
  readonly page: PageView;
  /** Surely different ones first. */
  readonly rows: readonly DisagreementRowView[];
  /** Day on which the votes were counted; `null` without any. */
  readonly counted: DayView | null;
  /** *5 votes*: fewest that a tool needs to stand here. */
  readonly leastVotes: string;
  /** *3 tools have fewer.*; nothing when there are none. */
  readonly rest?: string | undefined;
}

/** Builds the page that shows where panel and readers disagree most. */
export function buildPanelAndReadersView(catalog: Catalog): PanelAndReadersView {
  const measured = catalog.tools.flatMap((tool) => {
    const disagreement = disagreementOn(catalog, tool);
    return disagreement ? [{ tool, disagreement }] : [];
  });
  const rows = measured.sort((one, other) => byDisagreement(one.disagreement, other.disagreement));
  const fewer = catalog.tools.filter((tool) => votesOn(catalog, tool.slug)).length - rows.length;
  return {
    page: buildPageView(catalog, {
      title: 'Panel and readers',
      description: 'Where readers’ votes and the panel’s verdicts part: every tool with enough votes, the gaps we are surest of first.',
      path: PANEL_AND_READERS_PATH,
      breadcrumb: belowHome('Panel and readers'),
      // A page that holds nothing yet is nothing to find.
      isHidden: rows.length === 0,
    }),
    rows: rows.map(({ tool, disagreement }) => buildRow(catalog, tool, disagreement)),
    counted: catalog.votes && rows.length > 0 ? showDay(catalog.votes.taken.slice(0, 10)) : null,
    leastVotes: wordCount(LEAST_VOTES, 'vote'),
    rest: fewer > 0 ? `${wordCount(fewer, 'tool has', 'tools have')} votes that cannot be compared yet: too few, or no panel.` : undefined,
  };
}

function buildRow(catalog: Catalog, tool: Tool, { gap, sureGap }: Disagreement): DisagreementRowView {
  const tally = votesOn(catalog, tool.slug);
  const { ships, words } = wordVotes(tally);
  const [low, high] = (tally && wilsonInterval(tally)) ?? [0, 100];
  const panel = panelShip(tool.reviews) ?? 0;
  const shipping = tool.reviews.filter(({ verdict }) => verdict === 'ship').length;
  return {
    tool: { text: tool.name, href: toolPath(tool.slug) },
    words: wordGap(gap, sureGap),
    panel: `Panel ship ${panel}%, ${shipping} of ${tool.reviews.length}`,
    readers: `Readers ${ships}, ${words}`,
    bar: { low, high, share: (tally && shareOf(tally)) ?? 0, panel },
  };
}

function wordGap(gap: number, sureGap: number): string {
  if (sureGap === 0) return 'Too close to tell apart';
  return gap > 0 ? 'Readers would ship it more often' : 'Readers would ship it less often';
}
