import { auditPage } from './audit-page.ts';
import { withChrome } from './chrome.ts';
import { describeFaults } from './describe-faults.ts';
import { serveBuiltSite } from '../suite/serve-built-site.ts';
import { chooseTargets } from './targets.ts';

/** Runs Lighthouse once on each page that stands for its type, and prints what keeps an asserted category below 100. */
export async function checkLighthouse(site: string): Promise<boolean> {
  const targets = await chooseTargets(site);
  const faults: string[] = [];
  await withChrome(({ port }) =>
    serveBuiltSite(site, async (origin) => {
      for (const target of targets) {
        const result = await auditPage(origin + target.address, { port, categories: target.asserted });
        faults.push(...describeFaults(target, result));
      }
    }),
  );
  for (const fault of faults) console.error(fault);
  console.log(`${targets.length} pages by Lighthouse, ${faults.length} scores below 100.`);
  return faults.length === 0;
}
