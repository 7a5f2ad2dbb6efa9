import type { Catalog } from '#src/catalog/catalog.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { comparisonPath } from './links.ts';
import { buildPanelView, type PanelView } from './panel-view.ts';

/** A comparison as a list shows it: two names, two panels, one link. */
export interface PairLinkView {
  readonly slug: string;
  readonly href: string;
  readonly a: PairEndView;
  readonly b: PairEndView;
}

/** One of the two tools of a listed comparison. */
export interface PairEndView {
  readonly name: string;
  readonly tagline: string;
  readonly panel: PanelView;
}

/** Shows a pair in a list. */
export function buildPairLinkView(catalog: Catalog, pair: Pair): PairLinkView {
  const end = (tool: Pair['a']): PairEndView => ({ name: tool.name, tagline: tool.tagline, panel: buildPanelView(tool, catalog.personas) });
  return { slug: pair.slug, href: comparisonPath(pair.a.slug, pair.b.slug), a: end(pair.a), b: end(pair.b) };
}
