import { formatTextTable } from '../suite/text-table.ts';
import type { Performance } from './performance.ts';
import type { CategoryId, Target } from './targets.ts';

/** What is known of one page after its runs. */
export interface PageReport {
  readonly target: Target;
  readonly performance: Performance;
  /** Score of each other category; `null` when an audit of it broke. */
  readonly scores: Readonly<Partial<Record<CategoryId, number | null>>>;
}

const HEADS = [
  'page',
  'performance',
  'of runs',
  'FCP',
  'LCP',
  'TBT',
  'CLS',
  'SI',
  'accessibility',
  'best practices',
  'SEO',
  'agents',
  'address',
];

/** Lays the pages out as a table: scores in points, times in milliseconds, a dash where a category is not asked for. */
export function formatLighthouseTable(reports: readonly PageReport[]): string {
  return formatTextTable([HEADS, ...reports.map(formatReport)]);
}

function formatReport({ target, performance: { score, range, metrics }, scores }: PageReport): readonly string[] {
  const { FCP, LCP, TBT, CLS, SI } = metrics;
  const category = (id: CategoryId) => (target.asserted.includes(id) ? String(scores[id] ?? 'none') : '–');
  return [
    target.name,
    String(score),
    range.join('–'),
    ...[FCP, LCP, TBT].map(formatTime),
    CLS.toFixed(3),
    formatTime(SI),
    ...(['accessibility', 'best-practices', 'seo', 'agentic-browsing'] as const).map(category),
    target.address,
  ];
}

function formatTime(milliseconds: number): string {
  return `${Math.round(milliseconds).toLocaleString('en')} ms`;
}
