import { findCrawlFaults } from './crawl-faults.ts';
import { findCsvFaults } from './csv-faults.ts';
import { findDataFaults } from './data-faults.ts';
import { reportFaults, type Fault } from './fault.ts';
import { findPublishedFeedFaults } from './published-feed-faults.ts';
import { readSite, type BuiltSite } from './read-site.ts';
import { findStructuredDataFaults } from './structured-data-faults.ts';

const FINDERS: readonly ((site: BuiltSite) => Promise<readonly Fault[]>)[] = [
  findStructuredDataFaults,
  findCrawlFaults,
  findPublishedFeedFaults,
  findDataFaults,
  findCsvFaults,
];

/** Holds what a site tells programs against validators that are not ours: JSON-LD, sitemap and robots.txt, feeds, data and CSV. */
export async function findMachineFaults(site: BuiltSite): Promise<readonly Fault[]> {
  return (await Promise.all(FINDERS.map((findFaults) => findFaults(site)))).flat();
}

/** Prints what is wrong with what a built site tells programs, and tells whether nothing is. */
export async function checkMachineFiles(folder: string): Promise<boolean> {
  const site = await readSite(folder);
  return reportFaults(await findMachineFaults(site), `${site.pages.length} pages and ${site.files.size} other files`);
}
