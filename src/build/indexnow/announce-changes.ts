import type { Catalog } from '#src/catalog/catalog.ts';
import { formatDiagnostics } from '#src/catalog/diagnostics/format.ts';
import { hasErrors } from '#src/catalog/diagnostics/diagnostic.ts';
import { readCatalogAt } from '#src/catalog/reading/content-at-revision.ts';
import { contentFolder, siteUrl } from '#src/catalog/reading/content-settings.ts';
import { readCatalog, type CatalogReading } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { findChangedPages, type ChangedPages } from '#src/views/changed-pages.ts';
import { addressOn } from '#src/views/links.ts';
import { wordCount, wordNumber } from '#src/views/wording.ts';
import { announceAddresses } from './announce-addresses.ts';
import type { IndexNowOptions } from './indexnow-options.ts';

/** Where the command prints: addresses alone on the standard output, words about them beside it. */
export type Printer = Pick<Console, 'log' | 'error'>;

/** Lists the pages that changed, and announces them where that was asked for; gives what went wrong in one sentence, else `null`. */
export async function announceChanges({ since, isToSend, endpoint }: IndexNowOptions, print: Printer): Promise<string | null> {
  const read = await readBoth(contentFolder(), since);
  if (typeof read === 'string') return read;
  const { indexNowKey: key, url } = read.after.site;
  const pages = findChangedPages(read.before, read.after, today());
  const addresses = [...pages.added, ...pages.changed, ...pages.removed].map((path) => addressOn(read.after, path));
  for (const address of addresses) print.log(address);
  print.error(wordCounts(pages));
  if (!isToSend || addresses.length === 0) return null;
  if (key === undefined) {
    return 'Nothing was sent, because the site has no key. Add one of 8 to 128 letters, digits and hyphens to site.yaml, as `indexNowKey: …`, and publish the site.';
  }
  const { sent, fault } = await announceAddresses({ endpoint, site: url, key, addresses });
  if (fault !== null) return `${wordNumber(sent)} of ${wordCount(addresses.length, 'address', 'addresses')} sent. ${fault}`;
  print.error(`Sent to ${new URL(endpoint).host}.`);
  return null;
}

interface BothCatalogs {
  readonly before: Catalog;
  readonly after: Catalog;
}

async function readBoth(folder: string, since: string): Promise<BothCatalogs | string> {
  const options = { today: today() };
  const after = takeCatalog(await readCatalog(folder, options), 'The content');
  if (typeof after === 'string') return after;
  const reading = await readCatalogAt(folder, since, options);
  if (typeof reading === 'string') return reading;
  const before = takeCatalog(reading, `The content of revision ${JSON.stringify(since)}`);
  return typeof before === 'string' ? before : { before, after };
}

/** The catalog as it is published, or what is wrong with it. */
function takeCatalog({ catalog, diagnostics }: CatalogReading, name: string): Catalog | string {
  if (catalog === null) {
    const errors = diagnostics.filter((diagnostic) => hasErrors([diagnostic]));
    return `${name} has errors, so there are no pages to compare:\n\n${formatDiagnostics(errors)}`;
  }
  try {
    const url = siteUrl();
    return url === null ? catalog : { ...catalog, site: { ...catalog.site, url } };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wordCounts({ added, changed, removed }: ChangedPages): string {
  const total = added.length + changed.length + removed.length;
  if (total === 0) return 'No page has changed.';
  return `${wordCount(total, 'page')}: ${added.length} added, ${changed.length} changed, ${removed.length} removed.`;
}
