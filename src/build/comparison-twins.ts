import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { comparisonPath, twinPath } from '#src/views/links.ts';
import { buildComparisonPageData } from '#src/views/twins/comparison-page-data.ts';
import { writeComparison } from '#src/views/twins/write-comparison.ts';

/**
 * Writes the twins of all comparisons, beside their pages. As routes of Astro they would take longer than the pages themselves: what it does
 * for each file costs many times what the file does.
 */
export function comparisonTwins(): AstroIntegration {
  return {
    name: 'comparison-twins',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const catalog = await siteCatalog();
        const day = today();
        for (const pair of pairTools(catalog).pairs) {
          const path = comparisonPath(pair.a.slug, pair.b.slug);
          const data = buildComparisonPageData(catalog, pair, day);
          // Nothing else runs at this time, and a file written in one go costs a third of one written in turns.
          writeFileSync(new URL(`.${twinPath(path, 'json')}`, dir), JSON.stringify(data));
          writeFileSync(new URL(`.${twinPath(path, 'md')}`, dir), writeComparison(data));
        }
      },
    },
  };
}
