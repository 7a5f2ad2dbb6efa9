import type { Catalog } from '#src/catalog/catalog.ts';
import { activityOf } from './activity.ts';
import { listChosenPairs } from './chosen-pairs.ts';
import { differsIn } from './differences.ts';
import { hasEnoughReviews, LEAST_DIFFERENCES, type GateRule } from './page-gate.ts';
import { pairSlug } from './pair-slug.ts';
import { pairTools } from './pairing.ts';
import { visitShelfPairs } from './shelf-pairs.ts';

/** What the gate makes of a whole catalog. */
export interface GateSummary {
  readonly tools: number;
  /** Every two tools. */
  readonly possible: number;
  readonly pages: number;
  /** Pages that the editors chose. */
  readonly chosen: number;
  /** Pairs without a page, by the first rule that they fail. */
  readonly ruledOut: Readonly<Record<GateRule, number>>;
  readonly most: number;
  /** Slugs of the tools that have as many pages as one may. */
  readonly full: readonly string[];
  /** Slugs of the tools that have no page with another. */
  readonly without: readonly string[];
}

/** Counts what the gate lets through and what each of its rules keeps back. */
export function summariseGate(catalog: Catalog): GateSummary {
  const { tools } = catalog;
  const { bySlug, opponents } = pairTools(catalog);
  const pagesOf = (slug: string) => opponents.get(slug)?.length ?? 0;
  const most = catalog.site.pairing.maxPerTool;
  return {
    tools: tools.length,
    possible: countPairs(tools.length),
    pages: bySlug.size,
    chosen: [...listChosenPairs(catalog)].filter((slug) => bySlug.has(slug)).length,
    ruledOut: countRuledOut(catalog),
    most,
    full: tools.map(({ slug }) => slug).filter((slug) => pagesOf(slug) >= most),
    without: tools.map(({ slug }) => slug).filter((slug) => pagesOf(slug) === 0),
  };
}

function countPairs(tools: number): number {
  return (tools * tools - tools) / 2;
}

/** Starts from every pair without a page and takes off those that meet on a shelf: pairs that do not are too many to visit. */
function countRuledOut(catalog: Catalog): Readonly<Record<GateRule, number>> {
  const { tools } = catalog;
  const { bySlug } = pairTools(catalog);
  const sides = tools.map((tool) => ({
    tool,
    isReviewed: hasEnoughReviews(catalog, tool),
    isCurrent: activityOf(catalog, tool).isCurrent,
  }));
  const counts = { shelf: countPairs(tools.length) - bySlug.size, reviews: 0, activity: 0, differences: 0, room: 0 };
  visitShelfPairs(catalog, tools, (one, other) => {
    const [a, b] = [sides[one], sides[other]];
    if (!a || !b || bySlug.has(pairSlug(a.tool.slug, b.tool.slug))) return;
    counts.shelf -= 1;
    if (!a.isReviewed || !b.isReviewed) counts.reviews += 1;
    else if (!a.isCurrent || !b.isCurrent) counts.activity += 1;
    else if (!differsIn(LEAST_DIFFERENCES, a.tool, b.tool)) counts.differences += 1;
    else counts.room += 1;
  });
  return counts;
}
