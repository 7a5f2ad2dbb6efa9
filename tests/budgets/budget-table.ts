import { formatTextTable } from '../suite/text-table.ts';
import { LIMITS, type PageBudget } from './page-budget.ts';

const HEADS = ['page', 'HTML', 'CSS', 'both', 'limit', 'room', 'JS', 'limit', 'room', 'weighed'];

/** Lays the budget out as a table of bytes after brotli; columns are as wide as their widest cell, numbers stand on the right. */
export function formatBudgetTable(lines: readonly PageBudget[]): string {
  return formatTextTable([HEADS, ...lines.map(formatLine)]);
}

function formatLine({ name, page, limit, mostScripts: { scripts } }: PageBudget): readonly string[] {
  const { html, css, htmlAndCss, address } = page;
  const weights = [
    html,
    css,
    htmlAndCss,
    limit,
    limit === null ? null : limit - htmlAndCss,
    scripts,
    LIMITS.scripts,
    LIMITS.scripts - scripts,
  ];
  return [name, ...weights.map((weight) => weight?.toLocaleString('en') ?? '–'), address];
}
