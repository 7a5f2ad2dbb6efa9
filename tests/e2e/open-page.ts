import type { Page } from '@playwright/test';
import { HIDDEN_PAGES } from './page-types.ts';

/** Opens a page and waits until it is whole: scripts fill the hidden ones with what they fetch. */
export async function openPage(page: Page, path: string): Promise<void> {
  const isFilled = HIDDEN_PAGES.some((hidden) => hidden === path);
  await page.goto(path, { waitUntil: isFilled ? 'networkidle' : 'load' });
}
