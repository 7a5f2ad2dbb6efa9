// npm run votes:snapshot [-- --from URL]: writes the present counts of votes and picks to votes.json of the content, for the next build to show.
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { today } from '#src/catalog/reading/today.ts';
import { findKeptFlags } from '#src/editing/npm-flags.ts';
import { readSettings } from '#src/service/settings/read-settings.ts';
import { countInStore } from '#src/service/votes/snapshot/count-in-store.ts';
import { fetchCounts } from '#src/service/votes/snapshot/fetch-counts.ts';
import { readSnapshotOptions } from '#src/service/votes/snapshot/snapshot-options.ts';
import { takeSnapshot, type SnapshotOutcome } from '#src/service/votes/snapshot/take-snapshot.ts';

async function run(): Promise<SnapshotOutcome> {
  const options = findKeptFlags({ from: { type: 'string' } }, []) ?? readSnapshotOptions(process.argv.slice(2));
  if (typeof options === 'string') return { sentence: options, isWritten: false };
  const { from } = options;
  return takeSnapshot(contentFolder(), today(), async () => {
    if (from !== null) return fetchCounts(from);
    const settings = readSettings(process.env);
    return typeof settings === 'string' ? settings : countInStore(settings, Date.now());
  });
}

const { sentence, isWritten } = await run();
if (isWritten) console.log(sentence);
else console.error(sentence);
process.exitCode = isWritten ? 0 : 1;
