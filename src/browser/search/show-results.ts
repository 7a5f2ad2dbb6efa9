import { cloneTemplate, findElement, findElementOf } from '../elements.ts';
import type { ComparisonHit } from './comparison-hit.ts';
import type { SearchResults } from './find-results.ts';
import { hitPath, type Hit } from './hit.ts';
import { fillTrayButton } from '../tray/tray-buttons.ts';
import { markName } from './name-match.ts';

const GROUPS = [
  { kind: 'tool', heading: 'Tools' },
  { kind: 'category', heading: 'Categories' },
  { kind: 'persona', heading: 'Personas' },
] as const;

/** Where results are shown: what the templates stand in, and the words of the query to mark. */
export interface Showing {
  readonly root: HTMLElement;
  readonly words: readonly string[];
}

/** Builds the groups of results, comparisons first, from the templates of the page. */
export function buildGroups(showing: Showing, { comparisons, hits }: SearchResults): readonly HTMLElement[] {
  const pairs = comparisons.map((comparison) => buildPairRow(showing, comparison));
  const pages = GROUPS.map(({ kind, heading }) => ({
    heading,
    rows: hits.filter((hit) => hit.kind === kind).map((hit) => buildPageRow(showing, hit)),
  }));
  return [{ heading: 'Comparisons', rows: pairs }, ...pages]
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => buildGroup(showing.root, heading, rows));
}

/** Says how many results there are: *2 results*. */
export function describeCount({ comparisons, total }: SearchResults): string {
  const count = comparisons.length + total;
  return count === 0 ? 'No results' : `${count} ${count === 1 ? 'result' : 'results'}`;
}

function buildGroup(root: HTMLElement, heading: string, rows: readonly HTMLElement[]): HTMLElement {
  const group = cloneTemplate(root, '[data-group]');
  findElement(group, '[data-heading]').textContent = heading;
  if (group.role === 'group') group.ariaLabel = heading;
  findElement(group, '[data-rows]').append(...rows);
  return group;
}

function buildPairRow({ root, words }: Showing, { path, names, note }: ComparisonHit): HTMLElement {
  const row = cloneTemplate(root, '[data-row="pair"]');
  fillLink(row, path, note);
  fillName(findElement(row, '[data-name="a"]'), names[0], words);
  fillName(findElement(row, '[data-name="b"]'), names[1], words);
  return row;
}

function buildPageRow({ root, words }: Showing, hit: Hit): HTMLElement {
  const row = cloneTemplate(root, '[data-row="page"]');
  fillTrayButton(row, hit.kind === 'tool' ? hit : null);
  fillLink(row, hitPath(hit), hit.note);
  fillName(findElement(row, '[data-name]'), hit.name, words);
  return row;
}

function fillLink(row: HTMLElement, path: string, note: string): void {
  const link = row instanceof HTMLAnchorElement ? row : findElementOf(HTMLAnchorElement, row, 'a');
  link.href = path;
  findElement(link, '[data-note]').textContent = note;
}

function fillName(element: HTMLElement, name: string, words: readonly string[]): void {
  element.replaceChildren(
    ...markName(name, words).map(({ text, isMatch }) => {
      if (!isMatch) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
