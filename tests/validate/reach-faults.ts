import type { Fault } from './fault.ts';
import { toAddress, type BuiltSite } from './read-site.ts';

const MOST_CLICKS = 3;

/**
 * Finds pages that nobody would come to: those that search engines may list, and that no other page links to, or only pages that are three
 * clicks from home. Links of the HTML as it was built count; those that scripts add do not.
 */
export function findReachFaults(site: BuiltSite): readonly Fault[] {
  const links = linksBetween(site);
  const clicks = countClicks(links);
  const linked = new Set([...links].flatMap(([from, targets]) => [...targets].filter((target) => target !== from)));
  return site.pages
    .filter(({ isIndexed, address }) => isIndexed && address !== '/')
    .flatMap(({ address }) => {
      if (!linked.has(address)) return [{ sentence: 'No other page links to a page that may be listed.', place: address }];
      const count = clicks.get(address);
      if (count !== undefined && count <= MOST_CLICKS) return [];
      return [{ sentence: `A page is ${count ?? 'no number of'} clicks from home, expected at most ${MOST_CLICKS}.`, place: address }];
    });
}

/** Addresses that each page links to. */
function linksBetween({ pages, origin }: BuiltSite): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(pages.map((page) => [page.address, new Set(page.links.flatMap((link) => toAddress(link, page, origin) ?? []))]));
}

/** How many clicks each page is from home, breadth first. */
function countClicks(links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const clicks = new Map([['/', 0]]);
  // A Map is walked in the order of entry, what enters on the way included.
  for (const [address, count] of clicks)
    for (const target of links.get(address) ?? []) if (!clicks.has(target)) clicks.set(target, count + 1);
  return clicks;
}
