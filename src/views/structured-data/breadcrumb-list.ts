import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '#src/catalog/schema/site.ts';
import type { BreadcrumbView } from '../breadcrumb-view.ts';
import { addressOn } from '../links.ts';

/** The breadcrumb of a page; its last step is the page itself and needs no address (Google Search Central, “Breadcrumb”). */
export function describeBreadcrumb({ trail, current }: BreadcrumbView, site: Pick<Site, 'url'>): BreadcrumbList {
  const steps = trail.map(({ text, href }) => ({ name: text, item: addressOn({ site }, href) }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: current }].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
