import type { Fault } from './fault.ts';
import type { Page } from './read-page.ts';
import { toAddress, type BuiltSite } from './read-site.ts';

/** Finds pages that say of themselves what another page says, or name no or a wrong canonical address, or other forms that do not exist. */
export function findHeadFaults(site: BuiltSite): readonly Fault[] {
  return [
    ...findShared(site.pages, 'title'),
    ...findShared(site.pages, 'description'),
    ...site.pages.filter(({ isIndexed }) => isIndexed).flatMap((page) => findCanonicalFaults(site, page)),
    ...site.pages.flatMap((page) => findAlternateFaults(site, page)),
    ...findUnannounced(site),
  ];
}

function findShared(pages: readonly Page[], what: 'title' | 'description'): readonly Fault[] {
  return [...Map.groupBy(pages, (page) => page[what])].flatMap(([text, [first, ...others]]) => {
    if (!first) return [];
    if (text === '') return [first, ...others].map(({ address }) => ({ sentence: `A page has no ${what}.`, place: address }));
    return others.map(({ address }) => ({
      sentence: `Pages share the ${what} ${JSON.stringify(text)}.`,
      place: `${first.address} and ${address}`,
    }));
  });
}

function findCanonicalFaults({ origin }: BuiltSite, { address, canonical }: Page): readonly Fault[] {
  if (canonical === origin + address) return [];
  return [{ sentence: 'A page that may be listed is not canonical to itself.', place: `${address} (${canonical ?? 'nothing'})` }];
}

/** How the address of another form of a page ends, by its media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/json': '.json',
  'text/markdown': '.md',
  'application/atom+xml': '.xml',
  'application/feed+json': '.json',
};

function findAlternateFaults({ origin, files }: BuiltSite, page: Page): readonly Fault[] {
  return page.alternates.flatMap(({ type, href }) => {
    const address = toAddress(href, page, origin);
    if (address === null || !files.has(address))
      return [{ sentence: 'A page announces another form of itself that does not exist.', place: `${page.address} (${href})` }];
    if (ENDINGS[type] === undefined || !address.endsWith(ENDINGS[type]))
      return [{ sentence: `A page announces another form of itself as ${type || 'no type'}.`, place: `${page.address} (${href})` }];
    return [];
  });
}

/** Twins and Atom feeds that no page announces. */
function findUnannounced({ origin, files, pages }: BuiltSite): readonly Fault[] {
  const announced = new Set(pages.flatMap((page) => page.alternates.map(({ href }) => toAddress(href, page, origin))));
  return [...files]
    .filter((file) => /^\/(?:tools|categories|compare)\/[^/]+\.(?:json|md)$|\/feed\.xml$/.test(file) && !announced.has(file))
    .map((file) => ({ sentence: 'A twin or a feed is announced by no page (link rel="alternate").', place: file }));
}
