import type { WebSite } from 'schema-dts';
import type { Site } from '#src/catalog/schema/site.ts';
import { addressOn } from '../links.ts';
import { describeOrganization } from './organization.ts';

/** The site itself, for its home page: the name that a search result shows above every page's own title. */
export function describeWebSite(site: Pick<Site, 'name' | 'url' | 'description'>): WebSite {
  return {
    '@type': 'WebSite',
    name: site.name,
    url: addressOn({ site }, '/'),
    description: site.description,
    publisher: describeOrganization(site),
  };
}
