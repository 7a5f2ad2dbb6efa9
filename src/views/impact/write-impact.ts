import type { Diagnostic } from '#src/catalog/diagnostics/diagnostic.ts';
import { heading, joinBlocks, table, type Block } from '../twins/markdown-blocks.ts';
import { wordCount, wordNumber } from '../wording.ts';
import { boundedLine, boundedList } from './bounded-list.ts';
import { commentCode, commentText } from './comment-markdown.ts';
import { fitComment } from './fit-comment.ts';
import type { Impact, PageImpact } from './find-impact.ts';
import type { PageCounts } from './page-counts.ts';
import { section, writeCatalogImpact } from './write-catalog-impact.ts';

/** What was compared, as a reader of the comment knows it: *main at 0123abc*. */
export interface ImpactSubject {
  readonly base: string;
}

const KINDS: Readonly<Record<keyof PageCounts, string>> = {
  comparisons: 'Comparisons',
  tools: 'Tools',
  categories: 'Categories',
  personas: 'Personas',
  others: 'Home, lists and others',
};

/** Writes an impact as Markdown for a comment on a pull request: whatever the content holds, it fits and means nothing but its words. */
export function writeImpact(impact: Impact, subject: ImpactSubject): string {
  return fitComment((most) => writeBlocks(impact, subject, most));
}

function writeBlocks(impact: Impact, { base }: ImpactSubject, most: number): string {
  return joinBlocks([
    heading(2, 'What readers will see'),
    `Compared with ${commentCode(base)}. ${wordSum(impact)}`,
    ...writeDrafts(impact, most),
    ...(impact.catalog ? writeCatalogImpact(impact.catalog, most) : []),
    ...(impact.pages ? writePages(impact.pages, most) : []),
    ...writeFaults('New faults', impact.diagnostics.fresh, most),
    ...writeFaults('Mended faults', impact.diagnostics.mended, most),
    ...(impact.pages ? writeCounts(impact.pages.counts) : []),
  ]);
}

function wordSum({ pages, hasErrors }: Impact): string {
  if (hasErrors.before && hasErrors.after) return 'Both have errors, so there are no pages to compare.';
  if (hasErrors.before) return 'That has errors, so there are no pages to compare.';
  if (hasErrors.after || pages === null) return 'The content has errors, so there are no pages to compare.';
  const { added, changed, removed } = pages;
  const amount = typeof changed === 'number' ? `up to ${wordNumber(changed)}` : wordNumber(changed.length);
  if (added.length + removed.length === 0 && Array.isArray(changed) && changed.length === 0) return '**No page changes.**';
  return `**${wordCount(added.length, 'page')} added, ${amount} changed, ${wordNumber(removed.length)} removed.**`;
}

function writeDrafts({ drafts: { added } }: Impact, most: number): readonly Block[] {
  if (added.length === 0) return [];
  return [`New drafts, which are checked but not published: ${boundedLine({ items: added.map(commentCode), most })}`];
}

function writePages({ added, changed, removed }: PageImpact, most: number): readonly Block[] {
  const fold = (label: string, paths: readonly string[] | number): readonly Block[] => {
    if (typeof paths === 'number')
      return [
        `Too many pages may have changed to compare them one by one: ${wordNumber(paths)}. The site’s settings, a persona, a category or the votes stand on every page.`,
      ];
    if (paths.length === 0) return [];
    const summary = `<details><summary>${wordCount(paths.length, 'page')} ${label}</summary>`;
    return [summary, ...boundedList({ items: paths, most }, commentCode), '</details>'];
  };
  const blocks = [...fold('added', added), ...fold('changed', changed), ...fold('removed', removed)];
  return blocks.length === 0 ? [] : [heading(3, 'Pages'), ...blocks];
}

function writeFaults(title: string, faults: readonly Diagnostic[], most: number): readonly Block[] {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const counts = `${wordCount(errors, 'error')}, ${wordCount(faults.length - errors, 'warning')}.`;
  const write = ({ file, line, column, severity, code, message, mend }: Diagnostic) =>
    `${commentCode(`${file}:${line}:${column}`)} ${severity} ${commentCode(code)}: ${commentText([message, mend].filter(Boolean).join(' '))}`;
  return section(title, faults, [counts, ...boundedList({ items: faults, most }, write)]);
}

function writeCounts({ before, after }: PageImpact['counts']): readonly Block[] {
  const kinds = Object.keys(KINDS) as (keyof PageCounts)[];
  const sum = (counts: PageCounts) => kinds.reduce((total, kind) => total + counts[kind], 0);
  const rows = kinds.map((kind) => [KINDS[kind], wordNumber(before[kind]), wordNumber(after[kind])]);
  return [
    heading(3, 'Size of the site'),
    ...table(['Pages', 'Before', 'After'], [...rows, ['All', wordNumber(sum(before)), wordNumber(sum(after))]]),
  ];
}
