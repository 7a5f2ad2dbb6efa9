import type { Fault } from './fault.ts';
import { findAtomFaults, findJsonFeedFaults } from './feed-faults.ts';
import { listFiles, readSiteFile, type BuiltSite } from './read-site.ts';

/** Finds what is wrong with the feeds of a built site: the site's, each category's and each tool's, as Atom and as JSON Feed. */
export async function findPublishedFeedFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const read = (pattern: RegExp) =>
    Promise.all(listFiles(site, pattern).map(async (name) => ({ name, text: await readSiteFile(site, name) })));
  const faults = [...(await findAtomFaults(await read(/\/feed\.xml$/))), ...(await read(/\/feed\.json$/)).flatMap(findJsonFeedFaults)];
  const missing = site.pages
    .filter(({ address }) => /^\/(?:(?:tools|categories)\/[^/]+\/)?$/.test(address))
    .flatMap(({ address }) => [`${address}feed.xml`, `${address}feed.json`])
    .filter((feed) => !site.files.has(feed));
  return [
    ...faults.map((sentence) => ({ sentence, place: 'the feeds' })),
    ...missing.map((place) => ({ sentence: 'A page that has changes lacks a feed of them.', place })),
  ];
}
