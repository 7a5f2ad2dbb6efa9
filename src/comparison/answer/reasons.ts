import type { Catalog } from '#src/catalog/catalog.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Entry } from '#src/catalog/schema/pricing.ts';
import type { Verdict } from '#src/catalog/schema/review.ts';
import type { SpecValue, Status, Tool } from '#src/catalog/schema/tool.ts';
import { decisionTable } from '../decision-table.ts';
import type { PriceRow } from '../prices.ts';
import { factReasons } from './fact-reasons.ts';
import { personaReasons } from './persona-reasons.ts';
import { priceReasons } from './price-reasons.ts';

/** A difference that speaks for one tool, against the others in the order they were given. */
export type Reason = (
  | { readonly kind: 'best-for'; readonly text: string }
  | { readonly kind: 'status'; readonly others: readonly Status[] }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly others: readonly Entry[] }
  | { readonly kind: 'plan'; readonly row: Omit<PriceRow, 'plans'>; readonly price: number; readonly others: readonly number[] }
  | { readonly kind: 'license'; readonly license: string }
  | { readonly kind: 'platforms'; readonly only: readonly string[] }
  | { readonly kind: 'spec'; readonly spec: Spec; readonly value: SpecValue; readonly others: readonly SpecValue[] }
  | { readonly kind: 'list'; readonly spec: Spec; readonly only: readonly string[] }
  | {
      readonly kind: 'persona';
      readonly persona: Persona;
      readonly score: number;
      readonly others: readonly number[];
      /** Whether this persona ships the tool and skips the others. */
      readonly shipsAlone: boolean;
      readonly verdict: Verdict;
    }
) & {
  /** How much the difference tells, for the order of the lines alone. */
  readonly weight: number;
};

/** A kind of reason, and the most lines one tool gets of it: one topic must not fill the list. */
const MOST_OF_KIND: Partial<Record<Reason['kind'], number>> = { persona: 2, spec: 2, list: 1 };

/** Most lines for one tool: what a reader keeps in mind. */
const MOST = 4;

/**
 * What speaks for each of the tools, in the order they were given, the largest difference first. Only from facts that stand on the page,
 * and only where the tool is ahead of every other.
 */
export function reasonsFor(catalog: Catalog, tools: readonly Tool[]): readonly (readonly Reason[])[] {
  const rows = decisionTable(catalog, tools);
  return tools.map((tool, place) => {
    const others = tools.toSpliced(place, 1);
    const reasons = [
      ...factReasons(rows, tool, place),
      ...priceReasons(tool, others, catalog.site.currency),
      ...personaReasons(catalog.personas, tool, others),
    ];
    return keepLargest(reasons);
  });
}

function keepLargest(reasons: readonly Reason[]): readonly Reason[] {
  const counts = new Map<Reason['kind'], number>();
  const kept: Reason[] = [];
  for (const reason of reasons.toSorted((one, other) => other.weight - one.weight)) {
    const count = counts.get(reason.kind) ?? 0;
    if (kept.length === MOST || count >= (MOST_OF_KIND[reason.kind] ?? 1)) continue;
    counts.set(reason.kind, count + 1);
    kept.push(reason);
  }
  return kept;
}
