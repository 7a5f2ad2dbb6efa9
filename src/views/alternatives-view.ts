import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { SpecValue, Tool } from '#src/catalog/schema/tool.ts';
import { alternativesTo, type AlternativeReason } from '#src/comparison/alternatives.ts';
import { buildOpponentView, type OpponentView } from './opponent-view.ts';
import { wordSpecInside } from './spec-words.ts';
import { linkCategory } from './tool-row-view.ts';
import { wordAmount, wordEntry, wordList, wordPeriod, wordStatus } from './wording.ts';

/** A tool to look at instead, and why. */
export interface AlternativeView extends OpponentView {
  /** *Cheaper to start: free*. */
  readonly reason: string;
}

const MOST = 6;

/** Lists what to look at instead of a tool. */
export function listAlternatives(catalog: Catalog, tool: Tool): readonly AlternativeView[] {
  return alternativesIn(catalog)(tool);
}

/** The page and both of its twins ask for them. */
const alternativesIn = remember((catalog: Catalog) => remember((tool: Tool) => wordAlternatives(catalog, tool)));

function wordAlternatives(catalog: Catalog, tool: Tool): readonly AlternativeView[] {
  return alternativesTo(catalog, tool, MOST).map(({ tool: other, reason }) => ({
    ...buildOpponentView(catalog, tool, other),
    reason: wordReason(catalog, reason),
  }));
}

type Of<Kind extends AlternativeReason['kind']> = Extract<AlternativeReason, { kind: Kind }>;

function wordReason(catalog: Catalog, reason: AlternativeReason): string {
  switch (reason.kind) {
    case 'successor':
      return 'Takes its place';
    case 'score':
      return `The panel scores it ${reason.higher} higher`;
    case 'common':
      return wordCommon(reason);
    case 'shelf':
      return `Also in ${linkCategory(catalog, reason.category).text}`;
    case 'chosen':
      return 'Compared by the editors';
    case 'elsewhere':
      return `Another shelf: ${linkCategory(catalog, reason.category).text}`;
    case 'best-for':
      return `Best for: ${reason.text}`;
    case 'status':
      return reason.others.every((status) => status === 'discontinued')
        ? 'Still made and sold'
        : `Not ${wordList(reason.others.map((status) => wordStatus(status).toLowerCase()))}`;
    case 'entry':
      return wordCheaperEntry(reason);
    case 'plan':
      return `Plans from ${wordAmount(reason.price, reason.row.currency)} ${wordPeriod(reason.row.unit)}, against ${wordList(reason.others.map((price) => wordAmount(price, reason.row.currency)))}`;
    case 'license':
      return `Licence: ${reason.license}, not proprietary`;
    case 'platforms':
      return `Also runs on ${wordList(reason.only)}`;
    case 'spec':
      return wordBetterSpec(reason);
    case 'list':
      return `${reason.spec.label}: also ${wordList(reason.only)}`;
    case 'persona':
      return `The ${reason.persona.name} scores it ${reason.score}, against ${wordList(reason.others.map(String))}`;
  }
}

function wordCommon({ entry, tags }: Of<'common'>): string {
  const shared = wordList(tags);
  if (entry === null) return `In common: ${shared}`;
  return `Also ${wordEntry(entry).toLowerCase()}${shared && `; in common: ${shared}`}`;
}

/** Only against a tool that asks for money first is a start cheaper; free is not cheaper to start than freemium. */
function wordCheaperEntry({ entry, others }: Of<'entry'>): string {
  const [own, its] = [wordEntry(entry), wordList(others.map(wordEntry)).toLowerCase()];
  return others.every((other) => other === 'paid') ? `Cheaper to start: ${own.toLowerCase()}` : `${own}, not ${its}`;
}

function wordBetterSpec({ spec, value, others }: Of<'spec'>): string {
  const word = (each: SpecValue) => wordSpecInside(spec, each);
  return `${spec.label}: ${word(value)}, against ${wordList(others.map(word))}`;
}
