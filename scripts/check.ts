// npm run check [-- DIR]: lists what is wrong in a content folder, and exits 1 on any error.
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { hasErrors } from '#src/catalog/diagnostics/diagnostic.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';

const { diagnostics, counts } = await readCatalog(process.argv[2] ?? contentFolder(), { today: today() });
const missing = diagnostics.find((diagnostic) => diagnostic.code === 'missing-folder');
if (missing !== undefined) console.log(escapeControls(missing.message));
else console.log(formatReport(counts, diagnostics));
process.exitCode = hasErrors(diagnostics) ? 1 : 0;
