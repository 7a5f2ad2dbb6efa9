import type { Locator } from '@playwright/test';

/** One thing that a screen reader stops at: a landmark, a heading, a table or a figure. */
export interface OutlineEntry {
  readonly role: string;
  /** Accessible name, empty without one. */
  readonly name: string;
  /** Of a heading, 1 to 6. */
  readonly level: number | null;
}

const ROLES = ['banner', 'navigation', 'search', 'main', 'form', 'heading', 'table', 'figure', 'dialog', 'contentinfo'];
/** A line of Playwright's snapshot: a role, perhaps a name in double quotes, perhaps a level; YAML may put it all into single quotes. */
const LINE = new RegExp(`^\\s*- '?(${ROLES.join('|')})\\b(?: "((?:[^"\\\\]|\\\\.)*)")?(?: \\[level=(\\d)\\])?`);

/** Lists what a screen reader stops at within an element, in the order of the accessibility tree. */
export async function readOutline(element: Locator): Promise<readonly OutlineEntry[]> {
  const snapshot = await element.ariaSnapshot();
  return snapshot.split('\n').flatMap((line) => {
    const [, role, name = '', level] = LINE.exec(line) ?? [];
    return role === undefined ? [] : [{ role, name, level: level === undefined ? null : Number(level) }];
  });
}

/** Writes an outline down as one line for each entry, such as `h2 Decision table` or `table Prices side by side`. */
export function formatOutline(entries: readonly OutlineEntry[]): readonly string[] {
  return entries.map(({ role, name, level }) => `${level === null ? role : `h${level}`} ${name}`.trim());
}
