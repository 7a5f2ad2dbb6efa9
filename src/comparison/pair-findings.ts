import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { activityOf, RECENT_DAYS, type Activity } from './activity.ts';
import { choicesOf, isChosenPair, type Choice } from './chosen-pairs.ts';
import { closeness } from './closeness.ts';
import { listDifferences, type Difference } from './differences.ts';
import { hasEnoughReviews, LEAST_DIFFERENCES, shelvesOf, type GateRule } from './page-gate.ts';
import { pairSlug } from './pair-slug.ts';
import { byCloseness, pairTools, type Pair } from './pairing.ts';

/** How a pair stands to one rule of the gate, with the figures it was judged by; of two figures the first is of `a`. */
export type RuleFinding = { readonly passed: boolean } & (
  | { readonly rule: 'shelf'; readonly shared: readonly string[]; readonly scope: 'category' | 'all' }
  | { readonly rule: 'reviews'; readonly counts: readonly [number, number]; readonly least: number }
  | { readonly rule: 'activity'; readonly sides: readonly [Activity, Activity]; readonly recentDays: number }
  | { readonly rule: 'differences'; readonly found: readonly Difference[]; readonly least: number }
  /** How many pages each side has that come first: those the editors chose, and those with closer tools. */
  | { readonly rule: 'room'; readonly taken: readonly [number, number]; readonly most: number }
);

/** Why a pair has a page of its own, or has none. */
export interface PairFindings {
  readonly slug: string;
  readonly a: string;
  readonly b: string;
  readonly closeness: number;
  readonly hasPage: boolean;
  /** How the editors chose it, which no rule can undo; empty when they left it to the rules. */
  readonly chosen: readonly Choice[];
  /** Every rule, in the order in which they are judged. */
  readonly rules: readonly RuleFinding[];
  /** The first rule that it fails; `null` when it passes them all. */
  readonly failed: GateRule | null;
}

/** Judges any two tools of a catalog by the gate (page-gate.ts), and keeps the figures. */
export function judgePair(catalog: Catalog, one: Tool, other: Tool): PairFindings {
  const [a, b] = byCodeUnit(one.slug, other.slug) <= 0 ? [one, other] : [other, one];
  const pair: Pair = { slug: pairSlug(a.slug, b.slug), a, b, closeness: closeness(a, b) };
  const rules = judgeRules(catalog, pair);
  return {
    slug: pair.slug,
    a: a.slug,
    b: b.slug,
    closeness: pair.closeness,
    hasPage: pairTools(catalog).bySlug.has(pair.slug),
    chosen: choicesOf(catalog, a, b),
    rules,
    failed: rules.find(({ passed }) => !passed)?.rule ?? null,
  };
}

function judgeRules(catalog: Catalog, pair: Pair): readonly RuleFinding[] {
  const { a, b } = pair;
  const { scope, minReviews, maxPerTool } = catalog.site.pairing;
  const shared = shelvesOf(catalog, a).filter((shelf) => shelvesOf(catalog, b).includes(shelf));
  const sides = [activityOf(catalog, a), activityOf(catalog, b)] as const;
  const found = listDifferences(a, b);
  const taken = [countPagesBefore(catalog, a, pair), countPagesBefore(catalog, b, pair)] as const;
  return [
    { rule: 'shelf', passed: shared.length > 0, shared: scope === 'all' ? [] : shared, scope },
    {
      rule: 'reviews',
      passed: hasEnoughReviews(catalog, a) && hasEnoughReviews(catalog, b),
      counts: [a.reviews.length, b.reviews.length],
      least: minReviews,
    },
    { rule: 'activity', passed: sides.every(({ isCurrent }) => isCurrent), sides, recentDays: RECENT_DAYS },
    { rule: 'differences', passed: found.length >= LEAST_DIFFERENCES, found, least: LEAST_DIFFERENCES },
    { rule: 'room', passed: taken.every((pages) => pages < maxPerTool), taken, most: maxPerTool },
  ];
}

/** Pages are given to the editors' pairs, then to the closest: so what a side had when a pair's turn came can still be told. */
function countPagesBefore(catalog: Catalog, tool: Tool, pair: Pair): number {
  const { opponents, bySlug } = pairTools(catalog);
  return (opponents.get(tool.slug) ?? []).filter((other) => {
    const page = bySlug.get(pairSlug(tool.slug, other.slug));
    return page && page.slug !== pair.slug && (isChosenPair(catalog, page.a, page.b) || byCloseness(page, pair) < 0);
  }).length;
}
