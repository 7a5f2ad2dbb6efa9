import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { readRecords } from '#src/catalog/reading/records.ts';
import { sortFiles } from '#src/catalog/reading/sort-files.ts';
import { today } from '#src/catalog/reading/today.ts';
import { walkContent } from '#src/catalog/reading/walk.ts';
import { readArguments } from '../read-arguments.ts';
import { answer, refuse, type CommandOutcome } from '../run-command.ts';
import { checkLinks, type LinkReport } from './check-links.ts';
import { listContentLinks } from './content-links.ts';
import { isPublicAddress, type AddressRule } from './public-address.ts';
import { readSkipList, SKIP_FILE } from './skip-list.ts';
import { writeLinkMarkdown, writeLinkText } from './write-link-report.ts';

const USAGE = `Use it as: npm run check:links [-- DIR] [--format text|json|markdown]

Asks for every http and https address of the content, and exits 1 when one is dead. An address that has moved for good, or that only
lets people in, is told and does no harm. ${SKIP_FILE} in the content folder lists what is not asked for: a list under skip of
{ url, reason, until? }, where a * at the end of url stands for anything.

  DIR       content folder; PAIRWISE_CONTENT, or content, when left out
  --format  text, json, or markdown for an issue; text when left out
  --help    this text`;

const FLAGS = { format: { type: 'string', choices: ['text', 'json', 'markdown'] }, help: { type: 'boolean' } } as const;
/** The version of what `--format json` prints. */
const VERSION = 1;
const TURNS = { overall: 16, perHost: 2 };
const TIMEOUT = 20_000;
const WAITS = [2_000, 8_000];

/** How the web is asked; tests reach a server of their own, and wait less. */
export interface Reach {
  readonly isAllowed: AddressRule;
  readonly timeout: number;
  readonly waits: readonly number[];
}

/** Answers `npm run check:links`, with exit code 1 for a dead link; a sentence where its words are not understood. */
export async function tellLinks(
  words: readonly string[],
  reach: Reach = { isAllowed: isPublicAddress, timeout: TIMEOUT, waits: WAITS },
): Promise<CommandOutcome> {
  const given = readArguments(words, FLAGS, 1);
  if (typeof given === 'string') return given;
  if (given.values.help) return answer(USAGE);
  const folder = given.positionals[0] ?? contentFolder();
  const { files, diagnostics } = walkContent(folder);
  const missing = diagnostics.find(({ code }) => code === 'missing-folder');
  if (missing) return refuse(missing.message);
  const skips = await readSkipList(folder);
  if (typeof skips === 'string') return refuse(skips);
  const links = listContentLinks(readRecords(sortFiles(files)).records);
  const report = await checkLinks(links, { ...reach, today: today(), turns: TURNS, skips });
  if (!report.isHeard) return refuse('No server answered. Is there a network connection?');
  return { ...answer(writeAs(given.values.format ?? 'text', report)), exitCode: report.counts.dead > 0 ? 1 : 0 };
}

function writeAs(format: 'text' | 'json' | 'markdown', report: LinkReport): string {
  if (format === 'json') return JSON.stringify({ version: VERSION, ...report }, null, 2);
  return format === 'markdown' ? writeLinkMarkdown(report).trimEnd() : writeLinkText(report);
}
