import type { Organization } from 'schema-dts';
import type { Site } from '#src/catalog/schema/site.ts';
import { addressOn } from '../links.ts';

/** The site as the one that writes and answers for what it says. */
export function describeOrganization(site: Pick<Site, 'name' | 'url'>): Organization {
  return { '@type': 'Organization', name: site.name, url: addressOn({ site }, '/') };
}
