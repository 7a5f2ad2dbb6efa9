import { resolve } from 'node:path';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { openRecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { today } from '#src/catalog/reading/today.ts';
import { findImpact } from '#src/views/impact/find-impact.ts';
import { writeImpact } from '#src/views/impact/write-impact.ts';
import { readArguments } from '../read-arguments.ts';
import { answer, refuse, type CommandOutcome } from '../run-command.ts';
import { readStates } from './read-states.ts';

const USAGE = `Use it as: npm run impact -- [--base REV] [--head REV] [--json]

Says in Markdown what readers will see change: pages, verdicts, scores, prices, new and mended faults, the size of the site.

  --base REV  what to compare with, from where the changes left it; main when left out
  --head REV  what to compare; the files as they lie in the content folder when left out
  --json      the same for programs, every list whole
  --help      this text`;

const FLAGS = { base: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

/** The version of what `--json` prints. */
const VERSION = 1;

/** Answers `npm run impact`; a sentence where its words are not understood. */
export async function tellImpact(words: readonly string[]): Promise<CommandOutcome> {
  const given = readArguments(words, FLAGS, 0);
  if (typeof given === 'string') return given;
  const { base = 'main', head, json, help } = given.values;
  if (help) return answer(USAGE);
  const day = today();
  const cache = openRecordCache(resolve('.cache', 'check'));
  const states = await readStates(contentFolder(), { base, head: head ?? null }, { today: day, cache });
  if (typeof states === 'string') return refuse(states);
  const impact = findImpact(states.before, states.after, day);
  const text = json ? JSON.stringify({ version: VERSION, base: states.base, ...impact }, null, 2) : writeImpact(impact, states);
  return answer(text.trimEnd());
}
