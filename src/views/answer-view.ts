import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { flipsOf } from '#src/comparison/answer/flips.ts';
import { reasonsFor, type Reason } from '#src/comparison/answer/reasons.ts';
import { standingOf } from '#src/comparison/answer/standing.ts';
import { personaGaps } from '#src/comparison/persona-gaps.ts';
import { wordGaps, wordSharedScores, wordStanding, wordThinPanels } from './answer-sentence.ts';
import { wordFlip } from './flip-words.ts';
import { isolateName } from './isolate-name.ts';
import { buildPanelView, type PanelView } from './panel-view.ts';
import { wordReason, type AnswerLineView } from './reason-words.ts';
import { SIDES, type Side } from './side.ts';

/** The answer on two to four tools: in a sentence, in scores, in reasons, and what would turn it. */
export interface AnswerView {
  readonly sentence: string;
  /** Which panels are too small to lean on; nothing when none is. */
  readonly caution?: string | undefined;
  readonly sides: readonly AnswerSideView[];
  /** Where the personas are furthest apart, where closest, and what those say who scored all of the tools. */
  readonly gaps: string;
  readonly flips: readonly AnswerLineView[];
}

/** What the answer says of one tool. */
export interface AnswerSideView {
  readonly side: Side;
  readonly name: string;
  readonly panel: PanelView;
  /** Lines that finish *Choose A if…*. */
  readonly reasons: readonly AnswerLineView[];
  /** Said in their place when there are none. */
  readonly noReason: string;
}

/** Answers which of two to four tools to ship with, from the facts of the page alone. */
export function buildAnswerView(catalog: Catalog, tools: readonly Tool[]): AnswerView {
  const { personas, site } = catalog;
  const names = tools.map(({ name }) => isolateName(name));
  const standing = standingOf(tools);
  const reasons = reasonsFor(catalog, tools);
  return {
    sentence: wordStanding(standing, names),
    caution: wordThinPanels(
      standing.thin,
      tools.map(({ reviews }, place) => ({ name: names[place] ?? '', reviews: reviews.length })),
    ),
    sides: tools.map((tool, place) => buildSide(catalog, { tool, place, reasons: reasons[place] ?? [], names })),
    gaps: wordPanels(personas, tools),
    flips: flipsOf(personas, tools, site.currency).map((flip) => wordFlip(flip, names)),
  };
}

function wordPanels(personas: Catalog['personas'], tools: readonly Tool[]): string {
  const gaps = personaGaps(personas, tools);
  const shared = wordSharedScores(
    gaps,
    tools.map(({ reviews }) => reviews.length),
  );
  return `${wordGaps(gaps, tools.length)} ${shared}`.trim();
}

interface SideFacts {
  readonly tool: Tool;
  readonly place: number;
  readonly reasons: readonly Reason[];
  readonly names: readonly string[];
}

function buildSide({ personas }: Catalog, { tool, place, reasons, names }: SideFacts): AnswerSideView {
  const others = names.toSpliced(place, 1);
  return {
    side: SIDES[place] ?? 'a',
    name: tool.name,
    panel: buildPanelView(tool, personas),
    reasons: reasons.map((reason) => wordReason(reason, others)),
    noReason: 'No recorded fact speaks for it alone.',
  };
}
