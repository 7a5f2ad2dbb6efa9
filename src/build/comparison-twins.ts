import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { comparisonPath, twinPath } from '#src/views/links.ts';
import { buildComparisonPageData } from '#src/views/twins/comparison-page-data.ts';
import { writeComparison } from '#src/views/twins/write-comparison.ts';

/**
 * Writes the twins of all comparisons below a folder; `today` is YYYY-MM-DD. As routes of Astro they would take longer than the pages
 * themselves: what it does for each file costs many times what the file does.
 */
export function writeComparisonTwins(catalog: Catalog, folder: string, today: string): void {
  mkdirSync(join(folder, 'compare'), { recursive: true });
  for (const pair of pairTools(catalog).pairs) {
    const path = comparisonPath(pair.a.slug, pair.b.slug);
    const data = buildComparisonPageData(catalog, pair, today);
    // Nothing else runs on this thread, and a file written in one go costs a third of one written in turns.
    writeFileSync(join(folder, twinPath(path, 'json')), JSON.stringify(data));
    writeFileSync(join(folder, twinPath(path, 'md')), writeComparison(data));
  }
}
