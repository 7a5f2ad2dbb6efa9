import type { Catalog } from '#src/catalog/catalog.ts';
import { whyWithoutPage, type MissingPageReason } from '#src/comparison/missing-page.ts';
import { toolPath, type Link } from '../links.ts';
import { wordCount } from '../wording.ts';

/** A tool without a comparison, and what it takes to get one. */
export interface UncomparedTool {
  readonly tool: Link;
  readonly reason: string;
}

/** Lists the tools that are compared with none, by slug. */
export function listUncomparedTools(catalog: Catalog): readonly UncomparedTool[] {
  return catalog.tools.flatMap((tool) => {
    const reason = whyWithoutPage(catalog, tool);
    return reason === null ? [] : [{ tool: { text: tool.name, href: toolPath(tool.slug) }, reason: wordReason(catalog, reason) }];
  });
}

function wordReason({ site }: Catalog, reason: MissingPageReason): string {
  switch (reason) {
    case 'reviews':
      return `It has fewer than ${wordCount(site.pairing.minReviews, 'review')}.`;
    case 'activity':
      return 'It is no longer made or advised, and nothing new of it is recorded.';
    case 'alone':
      return 'No other reviewed tool stands on its shelves.';
    case 'others':
      return 'Those on its shelves are too much like it, no longer made, or compared with closer ones.';
  }
}
