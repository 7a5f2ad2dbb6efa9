// Checks in a process of its own, as `npm run check` does, because the peak memory of a process can only be asked of itself; tells the parent.
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { openRecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { today } from '#src/catalog/reading/today.ts';

const [folder = '', cacheFolder = ''] = process.argv.slice(2);
const { counts, diagnostics } = await readCatalog(folder, { today: today(), cache: openRecordCache(cacheFolder) });
const report = formatReport(counts, diagnostics);
// From the start of the process, whose loading of the code is part of the wait; kilobytes on every system, says Node.
process.send?.({ seconds: performance.now() / 1000, megabytes: process.resourceUsage().maxRSS / 1024, last: report.split('\n').at(-1) });
