import { belowHome } from '../breadcrumb-view.ts';
import type { DayView } from '../day-view.ts';
import { STATUS_PATH, type Link } from '../links.ts';
import { buildPageView, type PageView } from '../page-view.ts';
import { wordCount, wordNumber } from '../wording.ts';
import { reportContent, type CountRow, type ReportedContent, type WarningRow } from './content-report.ts';
import type { CategoryGaps } from './missing-specs.ts';
import { nameSome } from './name-some.ts';
import type { CoverageRow, PersonaCoverage } from './persona-coverage.ts';

/** A figure after its label. */
export interface ShownCount {
  readonly label: string;
  readonly count: string;
}

/** A tool and a line about it. */
export interface ToolNote {
  readonly tool: Link;
  readonly words: string;
}

/** What the tools of one category leave open. */
export interface ShownGaps {
  readonly category: Link;
  /** *39 of 48 facts given*. */
  readonly given: string;
  readonly specs: readonly { readonly label: string; readonly missing: string; readonly names: string }[];
}

/** Which persona has reviewed how many tools of which category. */
export interface CoverageView {
  readonly personas: readonly Link[];
  readonly rows: readonly {
    readonly row: Link;
    readonly tools: string;
    /** In panel order; whole where the persona has reviewed all. */
    readonly cells: readonly { readonly text: string; readonly isWhole: boolean }[];
  }[];
}

/** Everything the page on the state of the content shows. */
export interface StatusView {
  readonly page: PageView;
  readonly day: DayView;
  readonly counts: readonly ShownCount[];
  readonly ages: readonly ShownCount[];
  readonly stale: readonly ToolNote[];
  readonly moreStale?: string | undefined;
  /** Categories with a fact that is missing somewhere. */
  readonly gaps: readonly ShownGaps[];
  readonly coverage: CoverageView;
  readonly uncompared: readonly ToolNote[];
  readonly moreUncompared?: string | undefined;
  readonly warnings: readonly (ShownCount & { readonly description: string })[];
}

/** Most tools in a list: `npm run report` is where editors of a large site work. */
const TOOLS_MOST = 50;

/** Builds the page on the state of the content, as on `today`, YYYY-MM-DD. */
export function buildStatusView(content: ReportedContent, today: string): StatusView {
  const { day, counts, stale, gaps, coverage, uncompared, warnings } = reportContent(content, today);
  return {
    page: buildPageView(content.catalog, {
      title: 'State of the content',
      description: 'What editors have to do next: records to check again, facts nobody has recorded, reviews that are missing.',
      path: STATUS_PATH,
      isHidden: true,
      breadcrumb: belowHome('State of the content'),
    }),
    day,
    counts: counts.map(showCount),
    ages: stale.bands.map((band) => showCount({ ...band, label: capitalise(band.label) })),
    stale: stale.records
      .slice(0, TOOLS_MOST)
      .map(({ tool, what, checked }) => ({ tool, words: `${capitalise(what)} checked on ${checked.text}` })),
    moreStale: wordRest(stale.records.length),
    gaps: gaps.filter(({ specs }) => specs.length > 0).map(showGaps),
    coverage: showCoverage(coverage),
    uncompared: uncompared.slice(0, TOOLS_MOST).map(({ tool, reason }) => ({ tool, words: reason })),
    moreUncompared: wordRest(uncompared.length),
    warnings: warnings.map((row: WarningRow) => ({ ...showCount(row), description: row.description.replaceAll('`', '') })),
  };
}

function showCount({ label, count }: CountRow): ShownCount {
  return { label, count: wordNumber(count) };
}

function showGaps({ category, asked, given, specs }: CategoryGaps): ShownGaps {
  const show = ({ label, missing }: CategoryGaps['specs'][number]) => ({
    label,
    missing: `${wordNumber(missing.length)} missing`,
    names: nameSome(missing.map(({ text }) => text)),
  });
  return { category, given: `${wordNumber(given)} of ${wordCount(asked, 'fact')} given`, specs: specs.map(show) };
}

function showCoverage({ personas, rows }: PersonaCoverage): CoverageView {
  const show = ({ row, tools, reviewed }: CoverageRow) => ({
    row,
    tools: wordNumber(tools),
    cells: reviewed.map((count) => ({ text: wordNumber(count), isWhole: count === tools })),
  });
  return { personas, rows: rows.map(show) };
}

function wordRest(all: number): string | undefined {
  return all > TOOLS_MOST ? `${wordNumber(all - TOOLS_MOST)} more.` : undefined;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
