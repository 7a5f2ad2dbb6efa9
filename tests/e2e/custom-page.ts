import type { Locator, Page } from '@playwright/test';

/** Three tools of the fixture, two of which have a page of their own. */
export const THREE = '/compare/custom/?t=alpha,beta-cpp,gamma';

/** A name that is markup. */
export const GAMMA = 'Gamma <script>alert(1)</script>';

/** The slots of the tools that stand side by side. */
export function slots(page: Page): Locator {
  return page.getByRole('list', { name: 'Tools side by side' }).getByRole('listitem');
}

/** The title of the page. */
export function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** Adds a tool by its name. */
export async function add(page: Page, name: string): Promise<void> {
  // The plain list is there first; with the reader's first move, the field to type in takes its place.
  await page.locator('[data-add]').hover();
  await page.locator('[data-add] input').fill(name);
  await page.getByRole('option', { name }).first().click();
}
