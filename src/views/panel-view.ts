import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelScore, panelShip, panelTally, panelVerdict, type PanelVerdict } from '#src/comparison/panel.ts';
import { remember } from '#src/catalog/remember.ts';
import { wordTally, wordVerdict } from './wording.ts';

/** State of one persona's square: it ships, it skips, or it has no take. */
export type PersonaCell = 'ship' | 'skip' | 'none';

/** A panel in the few figures that lists and cards show. */
export interface PanelView {
  readonly verdict: PanelVerdict;
  /** *Ship*, *Skip*, *Split* or *No verdict*. */
  readonly word: string;
  /** *100%*, or a dash without a review. */
  readonly ship: string;
  /** Mean score, whole; `null` without a review. */
  readonly score: number | null;
  /** *4 ship / 0 skip*. */
  readonly tally: string;
  /** *3 of 4 ship*, or *No reviews yet*. */
  readonly share: string;
  readonly cells: readonly PersonaCell[];
}

/** A missing figure. */
export const DASH = '–';

/** Shows a tool's panel; `personas` gives the order of the squares. */
export function buildPanelView(tool: Pick<Tool, 'reviews'>, personas: readonly Persona[]): PanelView {
  return panelsOf(personas)(tool.reviews);
}

const panelsOf = remember((personas: readonly Persona[]) => remember((reviews: readonly Review[]) => buildPanel(reviews, personas)));

function buildPanel(reviews: readonly Review[], personas: readonly Persona[]): PanelView {
  const verdict = panelVerdict(reviews);
  const tally = panelTally(reviews);
  const ship = panelShip(reviews);
  const score = panelScore(reviews);
  return {
    verdict,
    word: wordVerdict(verdict),
    ship: ship === null ? DASH : `${ship}%`,
    score: score === null ? null : Math.round(score),
    tally: wordTally(tally),
    share: reviews.length === 0 ? 'No reviews yet' : `${tally.ship} of ${reviews.length} ship`,
    cells: personas.map((persona) => reviews.find((review) => review.persona === persona.id)?.verdict ?? 'none'),
  };
}
