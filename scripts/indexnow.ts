// npm run indexnow -- --since REV [--send] [--endpoint URL]: lists the addresses of the pages that changed since a revision of the content,
// and, told to, announces them to search engines.
import { announceChanges } from '#src/build/indexnow/announce-changes.ts';
import { readIndexNowOptions } from '#src/build/indexnow/indexnow-options.ts';

const options = readIndexNowOptions(process.argv.slice(2));
const fault = typeof options === 'string' ? options : await announceChanges(options, console);
if (fault !== null) {
  console.error(fault);
  process.exitCode = 1;
}
