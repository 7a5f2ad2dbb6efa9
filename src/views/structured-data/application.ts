import type { SoftwareApplication } from 'schema-dts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { addressOn, toolPath } from '../links.ts';
import { linkCategory } from '../tool-row-view.ts';
import { describeOffers } from './offers.ts';
import { describeReviews } from './reviews.ts';

/** Platforms that are operating systems; what else a tool runs on is a runtime. */
const OPERATING_SYSTEM = /^(?:linux|mac ?os|windows|android|ios|ipados|chrome ?os|(?:free|open|net)bsd|ubuntu|debian|fedora)\b/i;

/** A tool by its name and its page: enough to say what a comparison is about. */
export function nameApplication(catalog: Pick<Catalog, 'site'>, { name, slug }: Pick<Tool, 'name' | 'slug'>) {
  return { '@type': 'SoftwareApplication', name, url: addressOn(catalog, toolPath(slug)) } as const satisfies SoftwareApplication;
}

/**
 * A tool as its page shows it. Its category is the catalog's own and no application type that search engines know by name, which is what
 * `applicationCategory` asks for (Google Search Central, “Software app”).
 */
export function describeApplication(catalog: Catalog, tool: Tool): SoftwareApplication {
  const { homepage, repository, platforms = [], released } = tool;
  const offers = describeOffers(tool, catalog.site.currency);
  const reviews = describeReviews(catalog, tool);
  return {
    ...nameApplication(catalog, tool),
    description: tool.tagline,
    applicationSubCategory: linkCategory(catalog, tool.category).text,
    ...listed('operatingSystem', platforms.filter(isOperatingSystem)),
    ...listed(
      'runtimePlatform',
      platforms.filter((platform) => !isOperatingSystem(platform)),
    ),
    ...(released !== undefined && { datePublished: released }),
    sameAs: repository === undefined ? homepage : [homepage, repository],
    ...listed('offers', offers),
    ...listed('review', reviews),
  };
}

function isOperatingSystem(platform: string): boolean {
  return OPERATING_SYSTEM.test(platform);
}

/** A key with its values, left out without any. */
function listed<Key extends string, Value>(key: Key, values: readonly Value[]): Partial<Record<Key, readonly Value[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, readonly Value[]>);
}
