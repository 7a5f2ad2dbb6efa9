import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, isPart, listPages } from '../budgets/built-pages.ts';
import { findUnshownClaims } from './unshown-claims.ts';

/** Holds what every page of a built site says to machines against what it shows; prints each fault with the page that has it. */
export async function checkStructuredData(site: string): Promise<boolean> {
  const pages = (await listPages(site)).filter((address) => !isPart(address));
  const faults: string[] = [];
  for (const address of pages) {
    const html = await readFile(join(site, fileOf(address)), 'utf8');
    faults.push(...findUnshownClaims(html).map((fault) => `${address}: ${fault}`));
  }
  for (const fault of faults) console.error(fault);
  console.log(`${pages.length} pages, ${faults.length} faults.`);
  return faults.length === 0 && pages.length > 0;
}
