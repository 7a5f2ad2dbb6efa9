import { diagnosticCodes, type DiagnosticCode } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { escapeControls } from '../show-value.ts';
import type { CheckReport, Mend } from './check-report.ts';
import { writePrintableJson } from './format-json.ts';

/**
 * Writes a report in the Static Analysis Results Interchange Format, for code scanning and editors:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What was mended is no result but a note of the run.
 */
export function formatSarif({ diagnostics, mends }: CheckReport): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return writePrintableJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Pairwise check', rules: codes.map(describeRule) } },
        ...(mends === null ? {} : { invocations: [{ executionSuccessful: true, toolExecutionNotifications: mends.map(describeMend) }] }),
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => describeResult(diagnostic, codes)),
      },
    ],
  });
}

function describeRule(code: DiagnosticCode): object {
  const { severity, description } = diagnosticCodes[code];
  return {
    id: code,
    shortDescription: { text: description },
    help: { text: `npm run check -- --explain ${code}` },
    defaultConfiguration: { level: severity },
  };
}

function describeResult({ file, line, column, severity, code, message, mend }: Diagnostic, codes: readonly DiagnosticCode[]): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: escapeMessage(mend === undefined ? message : `${message} ${mend}`) },
    locations: [locate(file, { startLine: line, startColumn: column })],
  };
}

function describeMend({ file, line, code, before, after }: Mend): object {
  return {
    descriptor: { id: code },
    level: 'note',
    message: { text: escapeMessage(`Mended: ${before} → ${after}`) },
    locations: [locate(file, { startLine: line })],
  };
}

function locate(file: string, region: { readonly startLine: number; readonly startColumn?: number }): object {
  return { physicalLocation: { artifactLocation: { uri: writeUri(file), uriBaseId: '%SRCROOT%' }, region } };
}

/** Takes braces for what they are (SARIF 3.11.5), and keeps what an editor wrote from becoming a link (3.11.6). */
function escapeMessage(text: string): string {
  return escapeControls(text).replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (');
}

/** Writes a path as a relative reference (RFC 3986, 4.2); half of a surrogate pair, which no URI can hold, becomes U+FFFD. */
function writeUri(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}
