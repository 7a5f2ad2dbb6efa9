import type { Catalog } from '#src/catalog/catalog.ts';
import { LEAST_DIFFERENCES } from '#src/comparison/page-gate.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { LARGE_COUNT } from '#src/community/tally.ts';
import { belowHome } from './breadcrumb-view.ts';
import { METHODOLOGY_PATH, personaPath, type Link } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { wordCount, wordList, wordNumber } from './wording.ts';

/** The numbers and names that the account of the method is written around. */
export interface MethodologyView {
  readonly page: PageView;
  readonly personas: readonly (Link & { readonly focus: string })[];
  /** What stands behind how many reviews and comparisons. */
  readonly intro: string;
  /** Which two tools pair, as the middle of a sentence. */
  readonly pairingRule: string;
  /** *60*: most comparisons a tool has by the rule. */
  readonly maxPerTool: string;
  /** *120 days*. */
  readonly staleAfter: string;
  /** *100 votes*: from here a share stands without its range. */
  readonly largeCount: string;
  readonly hasVotes: boolean;
  readonly hasBookmarks: boolean;
}

/** Builds the account of how scores and verdicts come about. */
export function buildMethodologyView(catalog: Catalog): MethodologyView {
  const { site, personas } = catalog;
  return {
    page: buildPageView(catalog, {
      title: 'How verdicts are made',
      description: 'How personas score tools, how a panel verdict comes about, where facts come from, and which tools are compared.',
      path: METHODOLOGY_PATH,
      breadcrumb: belowHome('Method'),
    }),
    personas: personas.map(({ id, name, focus }) => ({ text: name, href: personaPath(id), focus })),
    intro: wordIntro(catalog),
    pairingRule: wordPairing(catalog),
    maxPerTool: wordNumber(site.pairing.maxPerTool),
    staleAfter: wordCount(site.staleAfterDays, 'day'),
    largeCount: wordCount(LARGE_COUNT, 'vote'),
    hasVotes: site.features.votes,
    hasBookmarks: site.features.bookmarks,
  };
}

function wordIntro(catalog: Catalog): string {
  const account = 'Who judges, how judgements are counted, and what a figure needs before it is shown.';
  const reviews = catalog.tools.reduce((sum, tool) => sum + tool.reviews.length, 0);
  if (reviews === 0) return account;
  const pairs = pairTools(catalog).pairs.length;
  return `${account} So far: ${wordCount(reviews, 'review')}, ${wordCount(catalog.tools.length, 'tool')} and ${wordCount(pairs, 'comparison')}.`;
}

function wordPairing({ site: { pairing } }: Pick<Catalog, 'site'>): string {
  const conditions = [
    ...(pairing.scope === 'category' ? ['stand in one category'] : []),
    ...(pairing.minReviews > 0 ? [`have at least ${wordCount(pairing.minReviews, 'review')} each`] : []),
    'are still offered or were until lately',
    `differ in at least ${wordCount(LEAST_DIFFERENCES, 'thing')}`,
  ];
  return wordList(conditions);
}
