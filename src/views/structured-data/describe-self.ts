import type { Site } from '#src/catalog/schema/site.ts';
import { addressOn } from '../links.ts';
import type { PageFacts } from '../page-view.ts';
import { describeBreadcrumb } from './breadcrumb-list.ts';
import { serializeStructuredData } from './serialize.ts';
import { describePage } from './web-page.ts';

/** Writes what a page says to machines: itself, where it stands, and what it holds. */
export function describeSelf(site: Pick<Site, 'url'>, page: PageFacts): string {
  const { path, breadcrumb, lastChanged, about, structuredData = [] } = page;
  return serializeStructuredData([
    describePage({ url: addressOn({ site }, path), name: breadcrumb?.current, lastChanged, about }),
    ...(breadcrumb ? [describeBreadcrumb(breadcrumb, site)] : []),
    ...structuredData,
  ]);
}
