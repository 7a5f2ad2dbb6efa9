import { findBudgetFaults } from './budget-faults.ts';
import { formatBudgetTable } from './budget-table.ts';
import { isPart, listPages } from './built-pages.ts';
import { findLoadingFaults, type LoadingFault } from './loading-faults.ts';
import { budgetPages } from './page-budget.ts';
import { openSiteFiles } from './site-files.ts';
import { weighPage } from './weigh-page.ts';

/**
 * Weighs every page of a built site, prints the budget as a table, then one sentence for each limit that is passed. It compresses all pages,
 * as only that tells the median and the largest: some 40 ms a page.
 */
export async function checkBudgets(site: string): Promise<boolean> {
  const files = openSiteFiles(site);
  const addresses = (await listPages(site)).filter((address) => !isPart(address));
  const pages = await Promise.all(addresses.map((address) => weighPage(files, address)));
  const lines = budgetPages(pages);
  console.log(`Bytes after brotli 11, the heaviest page of each type:\n\n${formatBudgetTable(lines)}\n`);
  const loading = await Promise.all(pages.map((page) => findLoadingFaults(page, (sheet) => files.read(sheet))));
  const grouped = Map.groupBy(loading.flat(), ({ sentence }) => sentence);
  const faults = [...findBudgetFaults(lines), ...[...grouped.values()].map(describeLoadingFault)];
  for (const fault of faults) console.error(fault);
  console.log(`${pages.length} pages, ${faults.length} faults.`);
  return faults.length === 0;
}

/** The sentence of a fault, once, with the pages that have it: a fault of the shell is on all of them. */
function describeLoadingFault(found: readonly LoadingFault[]): string {
  const [first] = found;
  return `${first?.sentence ?? ''} That is so on ${found.length === 1 ? '' : `${found.length} pages, one of them `}${first?.address ?? ''}`;
}
