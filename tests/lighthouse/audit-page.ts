import lighthouse, { type Result } from 'lighthouse';
import type { CategoryId } from './targets.ts';

/** What Lighthouse needs to know of a run beside the address. */
export interface AuditOptions {
  readonly port: number;
  readonly categories: readonly CategoryId[];
}

/** Only timings need the pauses after the page has come, and only the report needs pictures: without either no audit sees another page. */
const FAST = { disableFullPageScreenshot: true, pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, cpuQuietThresholdMs: 0 };

/** Audits a page as Lighthouse does by default, on a slow phone; pauses for timings are left out where performance is not asked for. */
export async function auditPage(address: string, { port, categories }: AuditOptions): Promise<Result> {
  const pace = categories.includes('performance') ? {} : FAST;
  const run = await lighthouse(address, { port, onlyCategories: [...categories], logLevel: 'silent', ...pace });
  const fault = run ? run.lhr.runtimeError?.message : 'it gave no result';
  if (!run || fault !== undefined) throw new Error(`Lighthouse could not audit ${address}: ${fault ?? ''}`);
  return run.lhr;
}
