import type { Reason } from '#src/comparison/answer/reasons.ts';
import type { SpecValue } from '#src/catalog/schema/tool.ts';
import { PRICING_ID, rowId, takeId } from './anchors.ts';
import { wordSpecInside } from './spec-words.ts';
import { wordAmount, wordEntry, wordList, wordPeriod, wordStatus } from './wording.ts';

/** One line of the answer, and the row of the page that it rests on. */
export interface AnswerLineView {
  readonly text: string;
  /** Fragment of this page. */
  readonly href: string;
}

/** Finishes *Choose A if…*: what speaks for a tool, against the others by name. */
export function wordReason(reason: Reason, others: readonly string[]): AnswerLineView {
  switch (reason.kind) {
    case 'best-for':
      return { text: `your case is “${reason.text}”`, href: rowId('best-for') };
    case 'status':
      return { text: `it has to last: ${wordEach(others, reason.others.map(wordStatus))}`, href: rowId('status') };
    case 'entry':
      return { text: wordEntryReason(reason, others), href: rowId('pricing') };
    case 'plan':
      return { text: wordPlanReason(reason), href: PRICING_ID };
    case 'license':
      return { text: `the licence matters: ${reason.license}, not proprietary`, href: rowId('license') };
    case 'platforms':
      return { text: `it must run on ${wordList(reason.only)}`, href: rowId('platforms') };
    case 'spec':
      return { text: wordSpecReason(reason), href: rowId(reason.spec.key) };
    case 'list':
      return { text: `${reason.spec.label} must include ${wordList(reason.only)}`, href: rowId(reason.spec.key) };
    case 'persona':
      return { text: wordPersonaReason(reason), href: takeId(reason.persona.id) };
  }
}

type Of<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;

function wordEntryReason({ entry, others }: Of<'entry'>, names: readonly string[]): string {
  const free = others.every((other) => other === 'freemium') ? 'no part of it may cost money' : 'it must cost nothing';
  const wish = entry === 'free' ? free : entry === 'freemium' ? 'you want to try before you pay' : 'you want a published price';
  return `${wish}: ${wordEach(names, others.map(wordEntry))}`;
}

function wordPlanReason({ row, price, others }: Of<'plan'>): string {
  const amounts = others.map((other) => wordAmount(other, row.currency));
  return `the price decides: plans from ${wordAmount(price, row.currency)} ${wordPeriod(row.unit)}, against ${wordList(amounts)}`;
}

function wordSpecReason({ spec, value, others }: Of<'spec'>): string {
  const words = (each: SpecValue) => wordSpecInside(spec, each);
  return `${spec.label} decides: ${words(value)} against ${wordList([...new Set(others.map(words))])}`;
}

function wordPersonaReason({ persona, score, others, shipsAlone }: Of<'persona'>): string {
  const verdicts = shipsAlone ? ', ship against skip' : '';
  return `you judge like the ${persona.name}: ${score} to ${wordList(others.map(String))}${verdicts}`;
}

/** *Beta is paid*, *Beta and Gamma are paid*, *Beta is paid and Gamma is on request*. */
function wordEach(names: readonly string[], words: readonly string[]): string {
  const [first] = words;
  if (first !== undefined && words.every((word) => word === first)) {
    return `${wordList(names)} ${names.length === 1 ? 'is' : 'are'} ${first.toLowerCase()}`;
  }
  return wordList(names.map((name, place) => `${name} is ${(words[place] ?? '').toLowerCase()}`));
}
