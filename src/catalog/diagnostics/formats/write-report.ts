import type { CheckReport, ReportFormat } from './check-report.ts';
import { formatGithub } from './format-github.ts';
import { formatJson } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';
import { formatText } from './format-text.ts';

const WRITERS: Readonly<Record<ReportFormat, (report: CheckReport) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
};

/** Writes a report in the form of the given name, without a line end. */
export function writeReport(report: CheckReport, format: ReportFormat): string {
  return WRITERS[format](report);
}
