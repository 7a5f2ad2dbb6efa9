import { resolve } from 'node:path';
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { openRecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { today } from '#src/catalog/reading/today.ts';
import { reportContent } from '#src/views/report/content-report.ts';
import { writeReport } from '#src/views/report/write-report.ts';
import { readArguments } from '../read-arguments.ts';
import { answer, refuse, type CommandOutcome } from '../run-command.ts';

const USAGE = `Use it as: npm run report [-- DIR] [--json]

Says in what state the content is: counts, stale records, missing specs, reviews by persona, tools nobody compares, warnings.
The page /status/ shows the same.

  DIR     content folder; PAIRWISE_CONTENT, or content, when left out
  --json  the same for programs
  --help  this text`;

const FLAGS = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

/** The version of what `--json` prints. */
const VERSION = 1;

/** Answers `npm run report`; a sentence where its words are not understood. */
export async function tellReport(words: readonly string[]): Promise<CommandOutcome> {
  const given = readArguments(words, FLAGS, 1);
  if (typeof given === 'string') return given;
  if (given.values.help) return answer(USAGE);
  const day = today();
  const cache = openRecordCache(resolve('.cache', 'check'));
  const { catalog, drafts, diagnostics, counts } = await readCatalog(given.positionals[0] ?? contentFolder(), { today: day, cache });
  if (catalog === null) return refuse(formatReport(counts, diagnostics));
  const report = reportContent({ catalog, drafts, diagnostics }, day);
  return answer(given.values.json ? JSON.stringify({ version: VERSION, ...report }, null, 2) : writeReport(report));
}
