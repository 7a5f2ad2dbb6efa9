import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The name that runs from right to left. */
export const DELTA = 'دلتا לדוגמה';
/** The name that would run, were it written into the page. */
export const GAMMA = 'Gamma <script>alert(1)</script>';
/** The name that is as long as names come. */
export const EPSILON = 'Epsilon the Unreasonably Long and Quite Unbreakable-Name-Of-A-Tool, Edition 2026';

/** The form above the list. */
export function formOf(page: Page): Locator {
  return page.getByRole('search', { name: /^Filter and sort/ });
}

/** Opens the form where it is folded. */
export async function openForm(page: Page): Promise<Locator> {
  const form = formOf(page);
  await expect(form).toBeVisible();
  const fold = form.getByRole('button', { name: /^Filter and sort/, expanded: false });
  if (await fold.isVisible()) await fold.click();
  return form;
}

/** Presses a chip of a facet. */
export async function press(form: Locator, facet: string, chip: string): Promise<void> {
  await form
    .getByRole('group', { name: facet })
    .getByRole('radio', { name: new RegExp(`^${chip}( \\d+)?$`) })
    .check();
}

/** The names in the rows that are shown. */
export function names(page: Page): Locator {
  return page.locator('[data-listing] [data-places]:visible').getByRole('heading');
}

/** What says how many rows are left. */
export function result(page: Page): Locator {
  return formOf(page).getByRole('status');
}
