import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { wordCount, wordNumber } from '../wording.ts';
import type { ContentReport, CountRow } from './content-report.ts';
import type { CategoryGaps } from './missing-specs.ts';
import { nameSome } from './name-some.ts';
import type { PersonaCoverage } from './persona-coverage.ts';
import { layTable } from './text-table.ts';

/** Most lines of a list; the rest is counted. */
const LINES_MOST = 50;

/** Writes the state of the content for a terminal. */
export function writeReport(report: ContentReport): string {
  const { day, stale, uncompared, warnings } = report;
  const section = (title: string, lines: readonly string[]) => [title, ...lines.map((line) => `  ${line}`)].join('\n');
  const orNone = (lines: readonly string[]) => (lines.length === 0 ? ['none'] : lines);
  const staleLines = stale.records.map(({ tool, what, checked, days }) => [checked.iso, wordCount(days, 'day'), tool.text, what]);
  return [
    `State of the content on ${day.iso}`,
    section('Records', layCounts(report.counts)),
    section('Tools by age of their oldest check', layCounts(stale.bands)),
    section(`Checked more than ${wordCount(report.staleAfterDays, 'day')} ago, oldest first`, orNone(cut(layTable(staleLines)))),
    section('Facts that categories ask for', orNone(report.gaps.flatMap(writeGaps))),
    section('Reviews by persona and category', layCoverage(report.coverage)),
    section('Tools without a comparison', orNone(cut(layTable(uncompared.map(({ tool, reason }) => [tool.text, reason]))))),
    section('Warnings', orNone(layTable(warnings.map(({ label, count, description }) => [wordNumber(count), label, description])))),
  ]
    .map((block) => block.split('\n').map(escapeControls).join('\n'))
    .join('\n\n');
}

function layCounts(rows: readonly CountRow[]): readonly string[] {
  return layTable(rows.map(({ label, count }) => [label, wordNumber(count)]));
}

function writeGaps({ category, tools, asked, given, specs }: CategoryGaps): readonly string[] {
  const head = `${category.text}: ${wordNumber(given)} of ${wordNumber(asked)} given by ${wordCount(tools, 'tool')}`;
  const rows = specs.map(({ key, missing }) => [key, `${wordNumber(missing.length)} missing`, nameSome(missing.map(({ text }) => text))]);
  return [head, ...layTable(rows).map((line) => `  ${line}`)];
}

function layCoverage({ personas, rows }: PersonaCoverage): readonly string[] {
  const head = ['', 'tools', ...personas.map(({ text }) => text)];
  return layTable([head, ...rows.map(({ row, tools, reviewed }) => [row.text, ...[tools, ...reviewed].map(wordNumber)])]);
}

function cut(lines: readonly string[]): readonly string[] {
  return lines.length <= LINES_MOST ? lines : [...lines.slice(0, LINES_MOST), `… and ${wordNumber(lines.length - LINES_MOST)} more`];
}
