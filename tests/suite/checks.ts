/** Holds the built site in a folder to something; prints each fault, and tells whether there are none. */
export type Check = (site: string) => Promise<boolean>;

/** What a built site is held to, by name. Each is loaded when it is run: one brings a browser, another a validator of megabytes. */
export const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['html', async (site) => (await import('./check-html.ts')).checkHtml(site)],
  ['nu checker', async (site) => (await import('../validate/check-nu.ts')).checkNu(site)],
  ['pages', async (site) => (await import('../validate/check-pages.ts')).checkPages(site)],
  ['machine files', async (site) => (await import('../validate/check-machine-files.ts')).checkMachineFiles(site)],
  ['structured data', async (site) => (await import('../structured-data/check-structured-data.ts')).checkStructuredData(site)],
  ['links', async (site) => (await import('./check-links.ts')).checkLinks(site)],
  ['budgets', async (site) => (await import('../budgets/check-budgets.ts')).checkBudgets(site)],
  ['lighthouse', async (site) => (await import('../lighthouse/check-lighthouse.ts')).checkLighthouse(site)],
]);
