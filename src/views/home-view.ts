import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import { catalogLastChanged } from '#src/changes/last-changed.ts';
import { latestPairs, type DatedPair } from '#src/comparison/latest-pairs.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { panelScore } from '#src/comparison/panel.ts';
import { personaGaps, widestGap } from '#src/comparison/persona-gaps.ts';
import { wordCells } from './cells-key.ts';
import { listCategories, type CategoryRowView } from './category-row-view.ts';
import { showDay, type DayView } from './day-view.ts';
import { openingOf } from './opening.ts';
import { personaPath, type Link } from './links.ts';
import { buildListing, type ListingFormView, type ListingView, type RowMarks } from './listing-view.ts';
import { byName } from './name-order.ts';
import { buildSignUpView, type SignUpView } from './newsletter-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { buildPickerView, type PickerView } from './picker-view.ts';
import { describeWebSite } from './structured-data/web-site.ts';

/** Everything the home page shows. */
export interface HomeView {
  readonly page: PageView;
  /** The question the site answers. */
  readonly title: string;
  readonly intro: string;
  /** `null` while there are no two tools to pick. */
  readonly picker: PickerView | null;
  readonly latest: readonly LatestVerdictView[];
  /** What narrows and sorts the latest verdicts; `null` while there are no two. */
  readonly form: ListingFormView | null;
  /** What the squares beside a verdict stand for; nothing without personas. */
  readonly cellsKey?: string | undefined;
  readonly categories: readonly CategoryRowView[];
  readonly personas: readonly Link[];
  /** `null` where there is no newsletter to sign up for. */
  readonly signUp: SignUpView | null;
}

/** A comparison of the home page's list. */
export interface LatestVerdictView {
  readonly pair: PairLinkView;
  /** The comparison in one line: the editors' own opening, or where the panel differs most. */
  readonly line: string;
  /** Day on which either panel last moved. */
  readonly day: DayView;
  readonly marks: RowMarks;
}

const LATEST_MOST = 12;

/** Builds the home page. */
export function buildHomeView(catalog: Catalog): HomeView {
  const { site, personas } = catalog;
  const latest = latestPairs(pairTools(catalog).pairs, LATEST_MOST).toSorted((one, other) => byCodeUnit(other.day, one.day));
  const { form, marks } = listLatest(catalog, latest);
  return {
    page: buildPageView(catalog, {
      description: site.description,
      path: '/',
      lastChanged: catalogLastChanged(catalog),
      structuredData: [describeWebSite(site)],
    }),
    title: site.tagline,
    intro: site.description,
    picker: catalog.tools.length < 2 ? null : buildPickerView(catalog),
    latest: latest.map((dated, index) => buildLatest(catalog, dated, marks(index))),
    form,
    cellsKey: wordCells(catalog),
    categories: listCategories(catalog),
    personas: personas.map(({ id, name }) => ({ text: name, href: personaPath(id) })),
    signUp: buildSignUpView(catalog),
  };
}

function buildLatest(catalog: Catalog, { pair, day }: DatedPair, marks: RowMarks): LatestVerdictView {
  const note = catalog.notes.get(pair.slug);
  const line = note ? openingOf(note.body.text) : wordGap(catalog, pair);
  return { pair: buildPairLinkView(catalog, pair), line, day: showDay(day), marks };
}

function listLatest(catalog: Catalog, latest: readonly DatedPair[]): ListingView {
  const gapOf = ({ pair }: DatedPair) => widestGap(personaGaps(catalog.personas, [pair.a, pair.b]))?.size ?? -1;
  const scoreOf = ({ pair }: DatedPair) => Math.max(panelScore(pair.a.reviews) ?? -1, panelScore(pair.b.reviews) ?? -1);
  return buildListing(catalog, {
    noun: 'latest comparisons',
    rule: 'A comparison stays when at least one of its two tools fits.',
    rows: latest,
    toolsOf: ({ pair }) => [pair.a, pair.b],
    givenOrder: { value: 'newest', text: 'Newest' },
    orders: [
      { value: 'gap', text: 'Widest gap', compare: (one, other) => gapOf(other) - gapOf(one) },
      { value: 'score', text: 'Highest panel score', compare: (one, other) => scoreOf(other) - scoreOf(one) },
      { value: 'name', text: 'Name', compare: (one, other) => byName(one.pair.a, other.pair.a) || byName(one.pair.b, other.pair.b) },
    ],
  });
}

function wordGap(catalog: Catalog, pair: Pair): string {
  const gap = widestGap(personaGaps(catalog.personas, [pair.a, pair.b]));
  if (!gap) return 'No persona has scored both yet.';
  const [a, b] = gap.scores;
  if (a === b) return 'Level with every persona that scored both.';
  return `Furthest apart with the ${gap.persona.name}: ${a} to ${b}.`;
}
