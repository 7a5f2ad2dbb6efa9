import type { GateSummary } from '#src/comparison/gate-summary.ts';
import { GATE_RULES, LEAST_DIFFERENCES, type GateRule } from '#src/comparison/page-gate.ts';
import type { PairFindings } from '#src/comparison/pair-findings.ts';
import { comparisonPath, customComparisonPath } from '../links.ts';
import { wordCount, wordNumber } from '../wording.ts';
import { wordChoices, wordFinding, wordReason } from './rule-words.ts';

const RULE_WORDS: Readonly<Record<GateRule, string>> = {
  shelf: 'no category in common',
  reviews: 'too few reviews of a side',
  activity: 'a side that is no longer made or advised, nor was lately',
  differences: `fewer than ${LEAST_DIFFERENCES} differences`,
  room: 'a side whose pages all went to closer pairs, or to the editors’',
};

/** All pairs of one tool that could have a page, the closest first. */
export interface ToolFindings {
  readonly tool: string;
  readonly pages: number;
  readonly most: number;
  /** Those with a common shelf, and those that the editors chose. */
  readonly pairs: readonly PairFindings[];
  /** How many other tools share no shelf with it. */
  readonly elsewhere: number;
}

/** Where any two tools are compared: on their page, or in the reader's browser. */
export function addressOf({ a, b, hasPage }: PairFindings): string {
  return hasPage ? comparisonPath(a, b) : customComparisonPath([a, b]);
}

/** Writes what the gate makes of a catalog. */
export function writeSummary(summary: GateSummary): string {
  const counts: readonly (readonly [number, string])[] = [
    [summary.chosen, 'chosen by the editors: compareWith, or a note'],
    [summary.pages - summary.chosen, 'by the gate'],
  ];
  const ruledOut = GATE_RULES.map((rule) => [summary.ruledOut[rule], `${rule}: ${RULE_WORDS[rule]}`] as const);
  return [
    `${wordCount(summary.tools, 'tool')}, ${wordCount(summary.possible, 'possible pair')}, ${wordCount(summary.pages, 'page')}.`,
    ['Pairs with a page:', ...counts.map(writeCount)].join('\n'),
    ['Pairs without one, by the first rule that they fail:', ...ruledOut.map(writeCount)].join('\n'),
    [
      `Tools with as many pages as one may have (maxPerTool: ${wordNumber(summary.most)}): ${listSlugs(summary.full)}.`,
      `Tools without a page: ${listSlugs(summary.without)}.`,
    ].join('\n'),
    '`npm run pairs -- <tool>` lists the pairs of one tool, `npm run pairs -- <tool> <tool>` explains one pair.',
  ].join('\n\n');
}

/** Writes the pairs of one tool, each with its closeness and the reason why it has a page or none. */
export function writeTool({ tool, pages, most, pairs, elsewhere }: ToolFindings): string {
  const others = pairs.map((pair) => (pair.a === tool ? pair.b : pair.a));
  const width = Math.max(0, ...others.map((other) => other.length));
  const lines = pairs.map(
    (pair, index) =>
      `  ${pair.closeness.toFixed(3)}  ${pair.hasPage ? 'page' : '-   '}  ${(others[index] ?? '').padEnd(width)}  ${wordReason(pair)}`,
  );
  return [
    `${tool}: ${wordCount(pages, 'page')}, at most ${wordNumber(most)}.`,
    ...(lines.length === 0 ? [] : [['Closest first, from 0 to 1:', ...lines].join('\n')]),
    ...(elsewhere === 0 ? [] : [`${wordCount(elsewhere, 'other tool')} with no category in common.`]),
  ].join('\n\n');
}

/** Writes why one pair has a page or none: every rule with its figures, and the address where the two are compared. */
export function writePair(pair: PairFindings): string {
  const width = Math.max(...GATE_RULES.map((rule) => rule.length));
  const rules = pair.rules.map(
    (finding) => `  ${finding.passed ? 'passed' : 'failed'}  ${finding.rule.padEnd(width)}  ${wordFinding(pair, finding)}`,
  );
  const chosen = pair.chosen.length === 0 ? [] : [`The editors chose it by ${wordChoices(pair)}, which no rule undoes.`];
  return [
    `${pair.slug} has ${pair.hasPage ? 'a page' : 'no page of its own'}: ${addressOf(pair)}`,
    [...chosen, `Closeness: ${pair.closeness.toFixed(3)} of 1.`, ...rules].join('\n'),
  ].join('\n\n');
}

function writeCount([count, words]: readonly [number, string]): string {
  return `${wordNumber(count).padStart(9)}  ${words}`;
}

function listSlugs(slugs: readonly string[]): string {
  return slugs.length === 0 ? 'none' : `${wordNumber(slugs.length)}, ${slugs.join(', ')}`;
}
