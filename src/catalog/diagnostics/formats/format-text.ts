import { formatReport } from '../format.ts';
import { escapeControls, showValue } from '../show-value.ts';
import type { CheckReport, Mend } from './check-report.ts';

/**
 * Writes a report for a terminal: what was mended, what is still wrong, and the closing line.
 * @example
 * content/tools/ollama/tool.md:12 unknown-value
 *   `Free` → `free`
 *
 * 1 mend in 1 file.
 *
 * 16 tools, 73 reviews: 0 errors, 0 warnings.
 */
export function formatText({ counts, diagnostics, mends }: CheckReport): string {
  const report = formatReport(counts, diagnostics);
  return mends === null ? report : [...mends.map(formatMend), countMends(mends), report].join('\n\n');
}

function formatMend({ file, line, code, before, after }: Mend): string {
  return `${escapeControls(file)}:${line} ${code}\n  ${showValue(before)} → ${showValue(after)}`;
}

/** Writes the closing line of what was mended. */
export function countMends(mends: readonly Mend[]): string {
  if (mends.length === 0) return 'Nothing to mend.';
  const files = new Set(mends.map(({ file }) => file)).size;
  return `${mends.length} mend${mends.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`;
}
