// Builds in a process of its own, because the peak memory of a process can only be asked of itself; tells the parent what it took.
import { buildSite } from '#src/build/build-site.ts';

const start = performance.now();
const { isBuilt, report } = await buildSite();
if (!isBuilt) throw new Error(report);
const seconds = (performance.now() - start) / 1000;
// Kilobytes on every system, says Node.
process.send?.({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
