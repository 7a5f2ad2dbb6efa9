import type { Diagnostic } from '../diagnostic.ts';
import { formatCounts } from '../format.ts';
import { escapeControls } from '../show-value.ts';
import type { CheckReport, Mend } from './check-report.ts';
import { countMends } from './format-text.ts';

/**
 * Writes a report as workflow commands, which GitHub shows as annotations beside the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. The text names its place too: GitHub annotates ten
 * lines a step at the most, and of the others its log shows nothing but the text.
 * @example ::error file=content/a.md,line=2,col=8,title=too-long::content/a.md:2 The name is 90 characters long, expected at most 80.
 */
export function formatGithub({ counts, diagnostics, mends }: CheckReport): string {
  const mended = mends === null ? [] : [...mends.map(writeNotice), countMends(mends)];
  return [...mended, ...diagnostics.map(writeAnnotation), formatCounts(counts, diagnostics)].join('\n');
}

function writeAnnotation({ severity, file, line, column, code, message, mend }: Diagnostic): string {
  const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${code}`;
  return `::${severity} ${properties}::${escapeData([`${file}:${line} ${message}`, ...(mend === undefined ? [] : [mend])])}`;
}

function writeNotice({ file, line, code, before, after }: Mend): string {
  return `::notice file=${escapeProperty(file)},line=${line},title=${code}::${escapeData([`${file}:${line} Mended: ${before} → ${after}`])}`;
}

/** Percent signs and line ends would end or change the command; other control characters would steer whoever reads the log. */
function escapeData(lines: readonly string[]): string {
  return lines.map((line) => escapeControls(line).replaceAll('%', '%25')).join('%0A');
}

/** A name keeps its line ends, so that it still leads to the file. */
function escapeProperty(text: string): string {
  const escaped = text.replaceAll(/[%\r\n:,]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return escapeControls(escaped);
}
