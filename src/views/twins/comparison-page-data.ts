import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import { schemaAddress } from '#src/catalog/schema-path.ts';
import type { ComparisonPageData } from '#src/catalog/schema/comparison-page-data.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { scorecard } from '#src/comparison/scorecard.ts';
import type { AnswerView } from '../answer-view.ts';
import { describeComparison, wordComparison } from '../comparison-words.ts';
import type { CellView, DecisionRowView, DecisionTableView } from '../decision-table-view.ts';
import { buildPageHead } from '../page-view.ts';
import {
  nameTool,
  publishBody,
  publishPage,
  publishPanel,
  publishPersona,
  publishReview,
  publishSources,
  publishVotes,
} from './published-parts.ts';

type Row = ComparisonPageData['facts'][number];

/** Tells what a comparison says, as data; `today` is YYYY-MM-DD. */
export function buildComparisonPageData(catalog: Catalog, pair: Pair, today: string): ComparisonPageData {
  const { a, b } = pair;
  const words = wordComparison(catalog, pair, today);
  return {
    $schema: schemaAddress('comparison-page', catalog.site.url),
    version: 1,
    page: publishPage(buildPageHead(catalog, describeComparison(catalog, pair))),
    intro: words.intro,
    tools: { a: sidesOf(catalog)(a), b: sidesOf(catalog)(b) },
    answer: publishAnswer(words.answer),
    facts: publishFacts(words.decisionTable),
    prices: words.pricing.map(publishPrices),
    scorecard: publishScorecard(catalog, pair),
    community: words.hasCommunity ? publishCommunity(catalog, pair) : null,
    note: publishNote(catalog, pair),
    sources: { a: publishSources(catalog, a), b: publishSources(catalog, b) },
  };
}

/** What is said of a tool is the same in all its comparisons. */
const sidesOf = remember((catalog: Catalog) =>
  remember((tool: Tool): ComparisonPageData['tools']['a'] => ({
    ...nameTool(catalog, tool),
    panel: publishPanel(catalog, tool),
  })),
);

function publishAnswer({ sentence, caution, gaps, sides: [a, b], flips }: AnswerView): ComparisonPageData['answer'] {
  const linesOf = (side: typeof a) => side?.reasons.map(({ text }) => text) ?? [];
  return {
    sentence,
    ...(caution !== undefined && { caution }),
    gaps,
    choose: { a: linesOf(a), b: linesOf(b) },
    flips: flips.map(({ text }) => text),
  };
}

function publishFacts({ differing, equal }: DecisionTableView): ComparisonPageData['facts'] {
  const publish = ({ id = '', label, cells: [a, b] }: DecisionRowView, differs: boolean): Row => {
    return { id, label, differs, a: publishCell(a), b: publishCell(b) };
  };
  return [...differing.map((row) => publish(row, true)), ...equal.map((row) => publish(row, false))];
}

function publishCell(cell: CellView | undefined): Row['a'] {
  const { text, note, isAbsent, isBest } = cell ?? { text: '', isAbsent: true, isBest: false };
  return { text, ...(note !== undefined && { note }), isKnown: !isAbsent, isBest };
}

function publishPrices({ label, cells: [a, b] }: DecisionRowView): ComparisonPageData['prices'][number] {
  const publish = (cell: CellView | undefined) => ({ lines: cell?.text.split('\n') ?? [], isKnown: cell?.isAbsent === false });
  return { label, a: publish(a), b: publish(b) };
}

function publishScorecard(catalog: Catalog, { a, b }: Pair): ComparisonPageData['scorecard'] {
  const publish = (review: Review | null | undefined) => (review ? publishReview(catalog, review) : null);
  return scorecard(catalog.personas, [a, b]).map(({ persona, takes }) => {
    return { persona: publishPersona(persona), a: publish(takes[0]), b: publish(takes[1]) };
  });
}

function publishCommunity(catalog: Catalog, { slug, a, b }: Pair): ComparisonPageData['community'] {
  const picks = catalog.votes?.pairs ?? {};
  return {
    a: publishVotes(catalog, a.slug),
    b: publishVotes(catalog, b.slug),
    picks: (Object.hasOwn(picks, slug) ? picks[slug] : null) ?? null,
  };
}

function publishNote(catalog: Catalog, { slug }: Pair): ComparisonPageData['note'] {
  const note = catalog.notes.get(slug);
  return note ? { pick: note.pick ?? null, date: note.date ?? null, markdown: publishBody(catalog, note.body) } : null;
}
