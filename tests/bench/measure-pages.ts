import { COMPARISON, pageType } from '../budgets/built-pages.ts';
import { largestBy, medianBy } from '../budgets/median.ts';
import { measureRawSizes } from '../budgets/raw-sizes.ts';
import { openSiteFiles } from '../budgets/site-files.ts';
import { weighPage, type WeighedPage } from '../budgets/weigh-page.ts';

/** Weighs the median and the largest comparison page; which ones they are is told by the raw size, compressing all takes too long. */
export async function weighComparisons(
  site: string,
  pages: readonly string[],
): Promise<Readonly<Record<'median' | 'largest', WeighedPage>> | null> {
  const sized = await measureRawSizes(
    site,
    pages.filter((page) => pageType(page) === COMPARISON),
  );
  const median = medianBy(sized, ({ size }) => size);
  const largest = largestBy(sized, ({ size }) => size);
  const files = openSiteFiles(site);
  return median && largest ? { median: await weighPage(files, median.address), largest: await weighPage(files, largest.address) } : null;
}
