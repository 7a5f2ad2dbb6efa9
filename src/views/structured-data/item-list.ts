import type { ItemList } from 'schema-dts';
import type { Site } from '#src/catalog/schema/site.ts';
import { addressOn, type Link } from '../links.ts';

/** What a page lists, in its order; empty for an empty list, which says nothing. */
export function describeList(links: readonly Link[], site: Pick<Site, 'url'>): readonly ItemList[] {
  if (links.length === 0) return [];
  const itemListElement = links.map(
    ({ text, href }, index) => ({ '@type': 'ListItem', position: index + 1, name: text, url: addressOn({ site }, href) }) as const,
  );
  return [{ '@type': 'ItemList', itemListElement }];
}
