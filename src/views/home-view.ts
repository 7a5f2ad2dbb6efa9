import type { Catalog } from '#src/catalog/catalog.ts';
import { latestPairs, type DatedPair } from '#src/comparison/latest-pairs.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { widestGap } from '#src/comparison/widest-gap.ts';
import { wordCells } from './cells-key.ts';
import { listCategories, type CategoryRowView } from './category-row-view.ts';
import { showDay, type DayView } from './day-view.ts';
import { openingOf } from './opening.ts';
import { personaPath, type Link } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { buildPickerView, type PickerView } from './picker-view.ts';

/** Everything the home page shows. */
export interface HomeView {
  readonly page: PageView;
  /** The question the site answers. */
  readonly title: string;
  readonly intro: string;
  /** `null` while there are no two tools to pick. */
  readonly picker: PickerView | null;
  readonly latest: readonly LatestVerdictView[];
  /** What the squares beside a verdict stand for; nothing without personas. */
  readonly cellsKey?: string | undefined;
  readonly categories: readonly CategoryRowView[];
  readonly personas: readonly Link[];
}

/** A comparison of the home page's list. */
export interface LatestVerdictView {
  readonly pair: PairLinkView;
  /** The comparison in one line: the editors' own opening, or where the panel differs most. */
  readonly line: string;
  /** Day on which either panel last moved. */
  readonly day: DayView;
}

const LATEST_MOST = 6;

/** Builds the home page. */
export function buildHomeView(catalog: Catalog): HomeView {
  const { site, personas } = catalog;
  return {
    page: buildPageView(catalog, { description: site.description, path: '/' }),
    title: site.tagline,
    intro: site.description,
    picker: catalog.tools.length < 2 ? null : buildPickerView(catalog),
    latest: latestPairs(pairTools(catalog).pairs, LATEST_MOST).map((dated) => buildLatest(catalog, dated)),
    cellsKey: wordCells(catalog),
    categories: listCategories(catalog),
    personas: personas.map(({ id, name }) => ({ text: name, href: personaPath(id) })),
  };
}

function buildLatest(catalog: Catalog, { pair, day }: DatedPair): LatestVerdictView {
  const note = catalog.notes.get(pair.slug);
  return { pair: buildPairLinkView(catalog, pair), line: note ? openingOf(note.body.text) : wordGap(catalog, pair), day: showDay(day) };
}

function wordGap(catalog: Catalog, pair: Pair): string {
  const gap = widestGap(catalog.personas, pair);
  if (!gap) return 'No persona has scored both yet.';
  const [a, b] = gap.scores;
  if (a === b) return 'Level with every persona that scored both.';
  return `Furthest apart with the ${gap.persona.name}: ${a} to ${b}.`;
}
