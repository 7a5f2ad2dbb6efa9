import { COMPARISON, pageType } from './built-pages.ts';
import { largestBy, medianBy } from './median.ts';
import type { WeighedPage } from './weigh-page.ts';

/** The most that a figure of a page may weigh, in bytes after brotli (CONTRIBUTING.md, “Where a line lives”). */
export const LIMITS = { medianComparison: 14_000, largestComparison: 20_000, scripts: 10_240 } as const;

/** One line of the budget: the page of a type that weighs most, or the median one. */
export interface PageBudget {
  readonly name: string;
  readonly page: WeighedPage;
  /** Most that its HTML and CSS may weigh together; `null` where only the scripts have a limit. */
  readonly limit: number | null;
  /** The page of the type with the most to run before the reader acts. */
  readonly mostScripts: WeighedPage;
}

/** Holds weighed pages against the limits: the comparisons first, median and largest by what they really weigh, then every other type. */
export function budgetPages(pages: readonly WeighedPage[]): readonly PageBudget[] {
  const types = Map.groupBy(pages, ({ address }) => pageType(address));
  const comparisons = types.get(COMPARISON) ?? [];
  types.delete(COMPARISON);
  return [
    makeLine(`median ${COMPARISON}`, comparisons, { page: medianBy(comparisons, weigh), limit: LIMITS.medianComparison }),
    makeLine(`largest ${COMPARISON}`, comparisons, { page: largestBy(comparisons, weigh), limit: LIMITS.largestComparison }),
    ...[...types].map(([type, all]) => makeLine(type, all, { page: largestBy(all, weigh), limit: null })),
  ].flatMap((line) => line ?? []);
}

function weigh({ htmlAndCss }: WeighedPage): number {
  return htmlAndCss;
}

interface Chosen {
  readonly page: WeighedPage | undefined;
  readonly limit: number | null;
}

function makeLine(name: string, all: readonly WeighedPage[], { page, limit }: Chosen): PageBudget | undefined {
  const mostScripts = largestBy(all, ({ scripts }) => scripts);
  return page && mostScripts && { name, page, limit, mostScripts };
}
