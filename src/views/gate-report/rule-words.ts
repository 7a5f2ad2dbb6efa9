import { isMade, type Activity } from '#src/comparison/activity.ts';
import type { Difference, FieldKey } from '#src/comparison/differences.ts';
import type { PairFindings, RuleFinding } from '#src/comparison/pair-findings.ts';
import { wordCount, wordList } from '../wording.ts';

const FIELD_WORDS: Readonly<Record<FieldKey, string>> = {
  entry: 'entry',
  'price-summary': 'price summary',
  'best-for': 'best for',
  license: 'licence',
  platforms: 'platforms',
  status: 'status',
};

/** Words what a rule found in a pair, with its figures: *alpha 5, beta 0; each side needs 1 or more*. */
export function wordFinding(pair: PairFindings, finding: RuleFinding): string {
  switch (finding.rule) {
    case 'shelf':
      if (finding.scope === 'all') return 'the site pairs across all categories';
      return finding.shared.length === 0 ? 'no category in common' : `both stand in ${wordList(finding.shared)}`;
    case 'reviews':
      return `${wordSides(pair, finding.counts)}; each side needs ${finding.least} or more`;
    case 'activity': {
      const sides = `${wordActivity(pair.a, finding.sides[0])}; ${wordActivity(pair.b, finding.sides[1])}`;
      return finding.sides.every(isMade) ? sides : `${sides}; up to ${finding.recentDays} days are recent`;
    }
    case 'differences': {
      const found = finding.found.length === 0 ? 'none' : `${finding.found.map(wordDifference).join(', ')}: ${finding.found.length}`;
      return `${found}; it takes ${finding.least}`;
    }
    case 'room':
      return `pages that come first: ${wordSides(pair, finding.taken)}; a tool has ${finding.most} at most`;
  }
}

/** Words in short why a pair has no page, or what lets it have one: *room: none left at beta*. */
export function wordReason(pair: PairFindings): string {
  if (pair.chosen.length > 0) return `chosen by ${wordChoices(pair)}`;
  const failed = pair.rules.find(({ rule }) => rule === pair.failed);
  if (failed) return `${failed.rule}: ${wordFailure(pair, failed)}`;
  const differences = pair.rules.find((finding) => finding.rule === 'differences');
  return wordCount(differences?.found.length ?? 0, 'difference');
}

/** Words how the editors chose a pair: *a note and compareWith*. */
export function wordChoices({ chosen }: PairFindings): string {
  return wordList(chosen.map((choice) => (choice === 'note' ? 'a note' : choice)));
}

function wordFailure(pair: PairFindings, finding: RuleFinding): string {
  const tools = [pair.a, pair.b];
  switch (finding.rule) {
    case 'shelf':
      return 'no category in common';
    case 'reviews':
      return wordList(finding.counts.flatMap((count, side) => (count < finding.least ? [`${tools[side]} has ${count}`] : [])));
    case 'activity':
      return wordList(finding.sides.flatMap((side, index) => (side.isCurrent ? [] : [wordActivity(tools[index] ?? '', side)])));
    case 'differences':
      return `${finding.found.length} of ${finding.least}`;
    case 'room':
      return `none left at ${wordList(tools.filter((_, side) => (finding.taken[side] ?? 0) >= finding.most))}`;
  }
}

function wordSides({ a, b }: PairFindings, [ofA, ofB]: readonly [number, number]): string {
  return `${a} ${ofA}, ${b} ${ofB}`;
}

function wordActivity(slug: string, activity: Activity): string {
  const { status, daysAgo } = activity;
  if (isMade(activity)) return `${slug} is ${status === 'beta' ? 'in beta' : status}`;
  return `${slug} is ${status}, ${daysAgo === null ? 'and nothing of it is dated' : `its newest day ${wordCount(daysAgo, 'day')} before the catalog’s`}`;
}

function wordDifference(difference: Difference): string {
  return difference.kind === 'field' ? FIELD_WORDS[difference.key] : `${difference.kind} ${difference.key}`;
}
