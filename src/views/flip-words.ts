import type { Flip } from '#src/comparison/answer/flips.ts';
import { PRICING_ID, rowId, SCORECARD_ID, takeId, WEIGHTS_ID } from './anchors.ts';
import type { AnswerLineView } from './reason-words.ts';
import { wordAmount, wordCount, wordList, wordPeriod } from './wording.ts';

/** Says what would turn the answer, by one change. */
export function wordFlip(flip: Flip, names: readonly string[]): AnswerLineView {
  const nameAt = (place: number): string => names[place] ?? '';
  switch (flip.kind) {
    case 'verdict':
      return {
        text: `One verdict: if the ${flip.persona.name} were to ${flip.to} ${nameAt(flip.place)}, ${wordTurn(flip)}.`,
        href: takeId(flip.persona.id),
      };
    case 'verdicts':
      return {
        text: `Verdicts: no single persona turns one; on ${wordList(flip.places.map(nameAt))} it takes ${flip.count}.`,
        href: SCORECARD_ID,
      };
    case 'score':
      return wordScore(flip, { name: nameAt(flip.place), leader: nameAt(flip.leader) });
    case 'weight':
      return {
        text: `One weight: with the ${flip.persona.name} ${flip.weight === 2 ? 'counted twice' : 'left out'}, ${nameAt(flip.place)} leads.`,
        href: WEIGHTS_ID,
      };
    case 'entry':
      return { text: wordEntryFlip(flip, nameAt(flip.place), flip.next.map(nameAt)), href: rowId('pricing') };
    case 'price':
      return { text: wordPrice(flip, { name: nameAt(flip.place), other: nameAt(flip.other) }), href: PRICING_ID };
  }
}

type Of<Kind extends Flip['kind']> = Extract<Flip, { kind: Kind }>;

function wordTurn({ before, after }: Of<'verdict'>): string {
  return `its panel would go from ${before} to ${after}`;
}

function wordScore({ by, alone }: Of<'score'>, { name, leader }: { name: string; leader: string }): AnswerLineView {
  const gap = `A score gap of ${wordCount(by, 'point')}: ${name} passes ${leader} if its panel scores it that much higher`;
  if (!alone) return { text: `${gap}.`, href: SCORECARD_ID };
  return { text: `${gap}, or the ${alone.persona.name} alone ${alone.to} instead of ${alone.from}.`, href: takeId(alone.persona.id) };
}

function wordEntryFlip({ from, to }: Of<'entry'>, name: string, next: readonly string[]): string {
  const free = from === 'freemium' ? 'have no paid plans' : 'cost nothing';
  const change = to === 'free' ? free : to === 'freemium' ? 'have a free plan' : 'publish a price';
  return `A price: ${name} is the easier start, unless ${wordList(next)} were to ${change}.`;
}

function wordPrice({ row, price }: Of<'price'>, { name, other }: { name: string; other: string }): string {
  return `A price: ${name} stays the cheaper plan until it passes ${wordAmount(price, row.currency)} ${wordPeriod(row.unit)}, where ${other} starts.`;
}
