import type { Html, Prose } from '#src/catalog/prose.ts';
import type { Verdict } from '#src/catalog/schema/review.ts';
import type { AnswerView } from './answer-view.ts';
import { CELL_KINDS } from './cell-kinds.ts';
import type { DecisionRowView, DecisionTableView } from './decision-table-view.ts';
import type { NoticeView } from './notice-view.ts';
import type { MarkerView, ScoreChartView } from './score-chart-view.ts';
import type { ScorecardRowView, ScorecardView, TakeView } from './scorecard-view.ts';
import { SIDES, type Side } from './side.ts';
import type { CustomSideView } from './custom-view.ts';

/**
 * Views of a tool that is not known yet: where a word will stand stands its name in braces, and every list holds one of each kind. The
 * components of the comparison page render them into the templates of the custom page; `src/browser/fill.ts` puts the real words in.
 */
export const NAME_PLACES = SIDES.map((side) => `{${side}}`);

const PROSE: Prose = { markdown: '', html: '{body}' as Html, text: '' };
const DAY = { iso: '{iso}', text: '{day}' };

/** A number that is only written, never reckoned with. */
function written(place: string): number {
  return place as unknown as number;
}

export const SIDE_SPECIMEN: CustomSideView = {
  side: '{side}' as Side,
  card: {
    side: '{side}' as Side,
    slug: '{slug}',
    name: '{name}',
    href: '{href}',
    monogram: '{monogram}',
    hasLogo: false,
    tagline: '{tagline}',
    category: { text: '{category}', href: '' },
    entry: '{entry}',
    status: '{status}',
    panel: { verdict: 'none', word: '{verdict}', ship: '{ship}', score: null, tally: '', share: '', cells: [] },
    community: '{community}',
    votesOn: '{votesOn}',
    description: PROSE,
  },
  sources: [{ title: '{title}', href: '{href}', read: DAY }],
  freshness: { checked: DAY, warning: '{warning}' },
};

const LINE = { text: '{text}', href: '{href}' };

/** A tool with reasons, and one without. */
export const ANSWER_SPECIMEN: AnswerView = {
  sentence: '{sentence}',
  caution: '{caution}',
  sides: [[LINE], []].map((reasons) => ({
    side: '{side}' as Side,
    name: '{name}',
    panel: { verdict: 'none', word: '{verdict}', ship: '', score: written('{score}'), tally: '', share: '{share}', cells: [] },
    reasons,
    noReason: '{none}',
  })),
  gaps: '{gaps}',
  flips: [LINE],
};

export const NOTICE_SPECIMEN: NoticeView = { words: '{words}', successor: { text: '{successor}', href: '{href}' } };

const ROW: DecisionRowView = {
  label: '{label}',
  cells: CELL_KINDS.map((kind) => ({
    text: '{text}',
    note: '{note}',
    isBest: kind === 'best',
    isAbsent: kind === 'absent',
    votesOn: '{votesOn}',
  })),
};

export const ROWS_SPECIMEN: readonly DecisionRowView[] = [ROW];

export const TABLE_SPECIMEN: DecisionTableView = { differing: [ROW], equal: [ROW], equalSummary: '{summary}' };

function takeOf(verdict: Verdict): TakeView {
  return { score: written('{score}'), verdict, word: '{verdict}', body: PROSE };
}

/** Where things stand in a drawing is a number, and a browser complains of anything else: the script sets it. */
function markerOf(numberSide: MarkerView['numberSide']): MarkerView {
  return { score: written('{score}'), x: 0, y: 1, shift: 0, numberSide };
}

/** A row for each kind of marker: its number on the right, on the left, nowhere. */
const CHART_SPECIMEN: ScoreChartView = {
  height: 0,
  ticks: [{ score: written('{score}'), x: 0 }],
  rows: (['right', 'left', 'none'] as const).map((numberSide) => ({
    persona: '{persona}',
    y: 0,
    markers: SIDES.map(() => markerOf(numberSide)),
    bar: { from: 0, to: 0 },
    lead: '{lead}',
  })),
  title: '{title}',
  description: '{description}',
  caption: '{caption}',
};

function rowOf(takes: readonly (TakeView | null)[]): ScorecardRowView {
  return { persona: { text: '{persona}', href: '{href}' }, focus: '{focus}', takes };
}

/** A row of takes on every side, and one of silence. */
export const SCORECARD_SPECIMEN: ScorecardView = {
  lede: '{lede}',
  rows: [SIDES.map(() => takeOf('ship')), SIDES.map(() => null)].map(rowOf),
  chart: CHART_SPECIMEN,
};
