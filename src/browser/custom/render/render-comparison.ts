import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import { buildCustomView } from '#src/views/custom-view.ts';
import { sliceCatalog } from '#src/views/tool-data-catalog.ts';
import { renderAnswer } from './answer.ts';
import { renderCards } from './cards.ts';
import { renderDecisionTable, renderPricing } from './decision-table.ts';
import { renderNotices } from './notices.ts';
import { fillNames, renderPart } from './part.ts';
import { renderScorecard } from './scorecard.ts';
import { renderSources } from './sources.ts';

export { weighTools } from './weigh-tools.ts';
export { wireTables } from './wire-tables.ts';

/** A comparison ready to be put into the page. */
export interface RenderedComparison {
  readonly intro: string;
  readonly parts: readonly Element[];
}

/** What the page knows that the data of its tools do not. */
export interface Surroundings {
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
  /** Whether the site stands in front of the service. */
  readonly hasService: boolean;
}

/** Renders the comparison of two to four tools: the rules and views of the build, and the templates its components made. */
export function renderComparison(data: readonly ToolData[], { today, hasService }: Surroundings): RenderedComparison {
  const { catalog, tools } = sliceCatalog(data);
  const view = buildCustomView({ ...catalog, hasService }, tools, today);
  return {
    intro: view.intro,
    parts: [
      ...renderNotices(data),
      renderAnswer(view.answer),
      renderPart('names', fillNames(view.names)),
      renderCards(view.sides),
      renderDecisionTable(view),
      renderPricing(view),
      ...(view.scorecard ? [renderScorecard(view.scorecard, view.names)] : []),
      renderSources(view.sides),
    ],
  };
}
