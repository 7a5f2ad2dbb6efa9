import { reportFaults, type Fault } from './fault.ts';
import { findHeadFaults } from './head-faults.ts';
import { findPictureFaults } from './picture-faults.ts';
import { findPolicyFaults } from './policy-faults.ts';
import { findReachFaults } from './reach-faults.ts';
import { readSite, type BuiltSite } from './read-site.ts';

/**
 * Holds the pages of a site against each other: what they say of themselves, their pictures, and whether anybody comes to them; and each to
 * the policy that it is sent with.
 */
export async function findPageFaults(site: BuiltSite): Promise<readonly Fault[]> {
  return [...findHeadFaults(site), ...findReachFaults(site), ...(await findPictureFaults(site)), ...findPolicyFaults(site)];
}

/** Prints what is wrong with the pages of a built site, and tells whether nothing is. */
export async function checkPages(folder: string): Promise<boolean> {
  const site = await readSite(folder);
  return reportFaults(await findPageFaults(site), `${site.pages.length} pages`);
}
