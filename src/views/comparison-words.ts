import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { comparisonLastChanged } from '#src/changes/last-changed.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { buildAnswerView, type AnswerView } from './answer-view.ts';
import { buildDecisionTableView, type DecisionRowView, type DecisionTableView } from './decision-table-view.ts';
import { pairHeadName, toolHeadName } from './head-names.ts';
import { isolateName } from './isolate-name.ts';
import { comparisonPath } from './links.ts';
import type { PageFacts } from './page-view.ts';
import { buildPanelView } from './panel-view.ts';
import { buildPicksView, type PicksView } from './picks-view.ts';
import { buildPricingRows } from './pricing-view.ts';
import { pairSharePicture } from './share-picture.ts';
import { nameApplication } from './structured-data/application.ts';
import { linkCategory } from './tool-row-view.ts';

/** What a comparison says in each of its forms: on its page, as data and as Markdown. */
export interface ComparisonWords {
  /** *A vs B*. */
  readonly title: string;
  /** One sentence that says what is compared and asks which one to ship with. */
  readonly intro: string;
  readonly answer: AnswerView;
  readonly decisionTable: DecisionTableView;
  readonly pricing: readonly DecisionRowView[];
  /** Shown only when readers have voted on either tool or on the pair, or can do so here. */
  readonly hasCommunity: boolean;
  readonly picks: PicksView | null;
}

/** Words a comparison; `today` is YYYY-MM-DD. */
export function wordComparison(catalog: Catalog, pair: Pair, today: string): ComparisonWords {
  const tools = [pair.a, pair.b];
  const picks = buildPicksView(catalog, pair);
  return {
    title: titleOf(pair),
    intro: introduce(catalog, pair),
    answer: buildAnswerView(catalog, tools),
    decisionTable: buildDecisionTableView(catalog, tools),
    pricing: buildPricingRows(catalog, tools, today),
    hasCommunity: catalog.site.features.votes && (picks !== null || tools.some((tool) => votesOn(catalog, tool.slug))),
    picks,
  };
}

/** What a comparison says of itself, to search engines and wherever it is linked. */
export function describeComparison(catalog: Catalog, pair: Pair): PageFacts {
  const names = [toolHeadName(catalog, pair.a), toolHeadName(catalog, pair.b)] as const;
  const versus = pairHeadName(catalog, pair);
  const panels = `${names[0]}: ${wordPanel(catalog, pair.a)}. ${names[1]}: ${wordPanel(catalog, pair.b)}.`;
  return {
    title: [`${versus}: which one to ship with`, versus],
    description: [`${panels} Scores, prices and sources side by side.`, panels, versus],
    path: comparisonPath(pair.a.slug, pair.b.slug),
    breadcrumb: { trail: [{ text: 'Compare', href: '/compare/' }], current: titleOf(pair) },
    lastChanged: comparisonLastChanged(catalog, pair),
    picture: pairSharePicture(catalog, pair),
    hasTwins: true,
    hasSources: true,
    about: [nameApplication(catalog, pair.a), nameApplication(catalog, pair.b)],
  };
}

function titleOf({ a, b }: Pair): string {
  return `${a.name} vs ${b.name}`;
}

function introduce(catalog: Catalog, { a, b }: Pair): string {
  const [one, other] = [linkCategory(catalog, a.category).text, linkCategory(catalog, b.category).text];
  const shelf = one === other ? `both from ${one}` : `one from ${one}, the other from ${other}`;
  return `${isolateName(a.name)} and ${isolateName(b.name)}, ${shelf}, fact by fact and through the eyes of the panel: which one should you ship with?`;
}

function wordPanel({ personas }: Catalog, tool: Tool): string {
  const { word, score } = buildPanelView(tool, personas);
  return score === null ? 'no reviews yet' : `${word.toLowerCase()}, ${score}/100`;
}
