// npm run lighthouse: audits the site that npm run build wrote, five times a page, and prints a table; exits 1 when an asserted category is
// below 100. Performance is printed and not asserted: it depends on the machine.
import { outputFolder } from '#src/catalog/reading/content-settings.ts';
import { findSiteFault } from '../suite/built-site.ts';
import { auditPage } from './audit-page.ts';
import { withChrome } from './chrome.ts';
import { describeFaults, readScore, type Findings } from './describe-faults.ts';
import { formatLighthouseTable, type PageReport } from './lighthouse-table.ts';
import { summarizePerformance } from './performance.ts';
import { serveBuiltSite } from '../suite/serve-built-site.ts';
import { chooseTargets, type Target } from './targets.ts';

const RUNS = 5;

/** Audits one page as often as asked for; prints the faults of its first run. */
async function reportPage(target: Target, audit: () => Promise<Findings>): Promise<PageReport & { readonly hasPassed: boolean }> {
  const first = await audit();
  const faults = describeFaults(target, first);
  for (const fault of faults) console.error(fault);
  const runs = [first];
  while (runs.length < RUNS) runs.push(await audit());
  const scores = Object.fromEntries(target.asserted.map((id) => [id, readScore(first.categories[id]?.score)]));
  return { target, scores, performance: summarizePerformance(runs), hasPassed: faults.length === 0 };
}

async function reportSite(site: string): Promise<boolean> {
  const targets = await chooseTargets(site);
  console.log(`${targets.length} pages, ${RUNS} runs each, as a slow phone:`);
  const reports = await withChrome(({ port }) =>
    serveBuiltSite(site, async (origin) => {
      const done = [];
      for (const target of targets) {
        const categories = ['performance', ...target.asserted] as const;
        done.push(await reportPage(target, () => auditPage(origin + target.address, { port, categories })));
      }
      return done;
    }),
  );
  console.log(`\n${formatLighthouseTable(reports)}`);
  return reports.every(({ hasPassed }) => hasPassed);
}

const site = outputFolder();
const fault = findSiteFault(site);
if (fault !== null) console.error(fault);
if (fault !== null || !(await reportSite(site))) process.exitCode = 1;
