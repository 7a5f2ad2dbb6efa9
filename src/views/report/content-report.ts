import type { Catalog } from '#src/catalog/catalog.ts';
import { byCodeUnit } from '#src/catalog/catalog.ts';
import { diagnosticCodes, type DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';
import type { Diagnostic } from '#src/catalog/diagnostics/diagnostic.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { showDay, type DayView } from '../day-view.ts';
import { listMissingSpecs, type CategoryGaps } from './missing-specs.ts';
import { coverPersonas, type PersonaCoverage } from './persona-coverage.ts';
import { listStaleRecords, type StaleRecords } from './stale-records.ts';
import { listUncomparedTools, type UncomparedTool } from './uncompared-tools.ts';

/** A reading of the content without errors. */
export interface ReportedContent {
  readonly catalog: Catalog;
  /** Slugs of the drafts. */
  readonly drafts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that is counted. */
export interface CountRow {
  readonly label: string;
  readonly count: number;
}

/** Warnings of one kind. */
export interface WarningRow extends CountRow {
  readonly label: DiagnosticCode;
  /** What the code stands for, in one sentence. */
  readonly description: string;
}

/** The state of the content on a day. */
export interface ContentReport {
  readonly day: DayView;
  /** Days after which checked facts count as stale. */
  readonly staleAfterDays: number;
  readonly counts: readonly CountRow[];
  readonly stale: StaleRecords;
  readonly gaps: readonly CategoryGaps[];
  readonly coverage: PersonaCoverage;
  readonly uncompared: readonly UncomparedTool[];
  /** The most frequent first. */
  readonly warnings: readonly WarningRow[];
}

/** Tells the state of the content as on `today`, YYYY-MM-DD. */
export function reportContent({ catalog, drafts, diagnostics }: ReportedContent, today: string): ContentReport {
  return {
    day: showDay(today),
    staleAfterDays: catalog.site.staleAfterDays,
    counts: countRecords(catalog, drafts),
    stale: listStaleRecords(catalog, today),
    gaps: listMissingSpecs(catalog),
    coverage: coverPersonas(catalog),
    uncompared: listUncomparedTools(catalog),
    warnings: countWarnings(diagnostics),
  };
}

function countRecords(catalog: Catalog, drafts: readonly string[]): readonly CountRow[] {
  const { tools, categories, personas, notes } = catalog;
  const sum = (countOf: (tool: Catalog['tools'][number]) => number) => tools.reduce((total, tool) => total + countOf(tool), 0);
  return [
    { label: 'Tools', count: tools.length },
    { label: 'Drafts', count: drafts.length },
    { label: 'Reviews', count: sum(({ reviews }) => reviews.length) },
    { label: 'Comparisons', count: pairTools(catalog).pairs.length },
    { label: 'Notes on pairs', count: notes.size },
    { label: 'Categories', count: categories.length },
    { label: 'Personas', count: personas.length },
    { label: 'Sources', count: sum(({ sources }) => sources.length) },
  ];
}

function countWarnings(diagnostics: readonly Diagnostic[]): readonly WarningRow[] {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  return [...Map.groupBy(warnings, ({ code }) => code)]
    .map(([code, { length }]) => ({ label: code, count: length, description: diagnosticCodes[code].description }))
    .sort((one, other) => other.count - one.count || byCodeUnit(one.label, other.label));
}
