// npm run check [-- DIR] [--strict] [--fix] [--format FORMAT] [--explain CODE]: lists what is wrong in a content folder; see --help.
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { today } from '#src/catalog/reading/today.ts';
import { readCheckRequest } from '#src/editing/check/check-request.ts';
import { runCheck } from '#src/editing/check/run-check.ts';
import { runCommand } from '#src/editing/run-command.ts';

await runCommand(() => {
  const request = readCheckRequest(process.argv.slice(2));
  return typeof request === 'string' ? request : runCheck(request, { folder: contentFolder(), today: today() });
});
