import { join } from 'node:path';
import { diagnosticCodes } from '#src/catalog/diagnostics/codes.ts';
import { hasErrors, type Diagnostic } from '#src/catalog/diagnostics/diagnostic.ts';
import { formCodes, type CheckReport } from '#src/catalog/diagnostics/formats/check-report.ts';
import { writeReport } from '#src/catalog/diagnostics/formats/write-report.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { openRecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { explainCode } from '../explain-code.ts';
import { MENDABLE_CODES } from '../mend/edit.ts';
import { mendContent } from '../mend/mend-content.ts';
import { planMends } from '../mend/plan-mends.ts';
import { answer, type CommandOutcome, type CommandResult } from '../run-command.ts';
import type { CheckRequest } from './check-request.ts';
import { CHECK_USAGE } from './check-usage.ts';

/** What a check depends on beside its request. */
export interface CheckSurroundings {
  /** Content folder when the request names none. */
  readonly folder: string;
  /** The latest day that is not in the future. */
  readonly today: string;
}

const CACHE = join(import.meta.dirname, '../../../.cache/check');

/** Does what `npm run check` was asked for. */
export async function runCheck(request: CheckRequest, surroundings: CheckSurroundings): Promise<CommandOutcome> {
  switch (request.kind) {
    case 'help':
      return answer(CHECK_USAGE);
    case 'explain':
      return explain(request.code);
    case 'check':
      return check(request, surroundings);
  }
}

function explain(code: string): CommandOutcome {
  if (Object.hasOwn(formCodes, code)) return answer(formCodes[code as keyof typeof formCodes]);
  const page = explainCode(code).trimEnd();
  return Object.hasOwn(diagnosticCodes, code) ? answer(page) : page;
}

type Check = Extract<CheckRequest, { kind: 'check' }>;

async function check(request: Check, { folder: usual, today }: CheckSurroundings): Promise<CommandResult> {
  const folder = request.folder ?? usual;
  const mended = request.isMending ? await mendContent(folder) : null;
  const reading = await readCatalog(folder, { today, ...(request.isCached ? { cache: openRecordCache(CACHE) } : {}) });
  const diagnostics = request.isStrict ? reading.diagnostics.map(makeError) : reading.diagnostics;
  const report = { counts: reading.counts, diagnostics, mends: mended?.mends ?? null };
  const isFaulty = hasErrors(diagnostics) || (mended?.refusals ?? []).length > 0;
  return {
    output: await write(report, request, folder),
    warnings: mended?.refusals ?? [],
    exitCode: isFaulty ? 1 : 0,
  };
}

function makeError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' };
}

async function write(report: CheckReport, { format, isMending }: Check, folder: string): Promise<string> {
  if (format !== 'text') return writeReport(report, format);
  const missing = report.diagnostics.find(({ code }) => code === 'missing-folder');
  if (missing !== undefined) return escapeControls(missing.message);
  const mendable = isMending ? 0 : await countMendable(folder, report.diagnostics);
  const hint = mendable === 0 ? '' : `\n\n\`npm run check -- --fix\` mends ${mendable === 1 ? 'one' : mendable} of them.`;
  return `${writeReport(report, format)}${hint}`;
}

/**
 * Counts the faults that `--fix` would mend. Files without a code that it mends at all are not read again: where every tool is stale, that
 * would take longer than the check.
 */
async function countMendable(folder: string, diagnostics: readonly Diagnostic[]): Promise<number> {
  const faulty = listMendableFiles(diagnostics);
  if (faulty.size === 0) return 0;
  const plans = await planMends(folder, (shown) => faulty.has(shown));
  const mended = new Set(plans.flatMap(({ mends }) => mends.map(({ file, line, code }) => `${file}:${line} ${code}`)));
  return diagnostics.filter(({ file, line, code }) => mended.has(`${file}:${line} ${code}`)).length;
}

/** Lists the files with a fault that `--fix` may know how to mend. */
export function listMendableFiles(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  const mendable: ReadonlySet<string> = new Set(MENDABLE_CODES);
  return new Set(diagnostics.filter(({ code }) => mendable.has(code)).map(({ file }) => file));
}
