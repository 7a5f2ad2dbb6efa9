import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** A comparison of the fixture. */
export const PAIR = '/compare/alpha-vs-beta-cpp/';
/** Where the browser keeps the weights. */
export const KEY = 'pairwise:weights';

/** What is said of the pair with equal weights. */
export const EQUAL = 'Every persona counts once. Let those who judge as you do count twice.';
/** … as one who builds. */
export const BUILD = 'By your weights: Alpha 79, ship; Beta C++ 47, skip. Alpha leads by 32; the panel has it 9 ahead.';
/** … as one who buys. */
export const BUY = 'By your weights: Alpha 70, ship; Beta C++ 82, ship. Beta C++ leads by 12; the panel has Alpha 9 ahead.';

/** Where the answer says what the reader's weights make of it. */
export const result = (page: Page): Locator => page.locator('#answer ~ .weighed').getByRole('status');
/** The control over the weights. */
export const control = (page: Page): Locator => page.locator('#weights');
/** The query of the page's address. */
export const query = (page: Page): string => new URL(page.url()).search;
/** What the browser keeps. */
export const remembered = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Opens the control and waits for its fields. */
export async function openControl(page: Page): Promise<void> {
  await page.getByText('Weigh the panel yourself').and(page.locator('summary')).click();
  await expect(control(page).getByRole('group', { name: 'Maker' })).toBeVisible();
}

/** Presses a preset. */
export async function press(page: Page, name: string): Promise<void> {
  await control(page).getByRole('button', { name }).click();
}

/** Weighs one persona, through the label: the radio has no size of its own to hit. */
export async function weigh(page: Page, persona: string, weight: string): Promise<void> {
  await control(page).getByRole('group', { name: persona }).getByText(weight, { exact: true }).click();
}

/** Makes the browser remember weights from an earlier visit. */
export function remember(context: BrowserContext, weights: Readonly<Record<string, number>>): Promise<unknown> {
  return context.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify(weights)] as const,
  );
}
