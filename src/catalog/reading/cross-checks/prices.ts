import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Records } from '../records.ts';

/** Finds prices that no page backs: they name no source of their own, and no source of the record covers them. */
export function* checkPrices({ tools }: Records): Iterable<Diagnostic> {
  for (const tool of tools) {
    const { pricing, sources } = tool.value;
    if (pricing === undefined || sources === undefined || pricing.source !== undefined) continue;
    if (sources.some(({ covers = [] }) => covers.includes('pricing'))) continue;
    yield diagnose('price-without-source', tool.placeOfKey(['pricing']), {
      message: 'No source covers the price.',
      mend: 'Name the page it was read on as `pricing.source`, or list `pricing` in the `covers` of the source that says it.',
    });
  }
}
