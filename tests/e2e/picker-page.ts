import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The name that runs from right to left. */
export const DELTA = 'دلتا לדוגמה';
/** A name too long for one line. */
export const EPSILON = 'Epsilon the Unreasonably Long and Quite Unbreakable-Name-Of-A-Tool, Edition 2026';
/** A name that is markup. */
export const GAMMA = 'Gamma <script>alert(1)</script>';

/** Label of the first side. */
export const ONE = 'One tool';
/** Label of the second side. */
export const OTHER = 'The other';

/** The field of one side. */
export function fieldOf(page: Page, label: string): Locator {
  return page.getByRole('combobox', { name: label });
}

/** What the open list offers. */
export function options(page: Page): Locator {
  return page.getByRole('option');
}

/** What the open list offers under a name. */
export function option(page: Page, name: string): Locator {
  return options(page).filter({ hasText: name });
}

/** The select that holds the choice of a side. */
export function chosen(page: Page, side: 'a' | 'b'): Locator {
  return page.locator(`select[name="${side}"]`);
}

/** The button that leads on. */
export function compare(page: Page): Locator {
  return page.getByRole('button', { name: 'Compare' });
}

/** Types a whole name and leaves the field. */
export async function type(page: Page, label: string, name: string): Promise<void> {
  await fieldOf(page, label).fill(name);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
}

/** Picks two tools by their names, and leads on. */
export async function pick(page: Page, one: string, other: string): Promise<void> {
  await type(page, ONE, one);
  await type(page, OTHER, other);
  await compare(page).click();
}
