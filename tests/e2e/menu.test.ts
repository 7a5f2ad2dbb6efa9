import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 844 } });

async function openMenu(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Menu', { exact: true }).click();
  await expect(links(page)).toBeVisible();
}

function links(page: Page) {
  return page.getByRole('navigation', { name: 'Main, small' });
}

test('closes on Escape and gives the focus back', { tag: '@phone' }, async ({ page }) => {
  await openMenu(page);
  await links(page).getByRole('link', { name: 'Tools' }).focus();
  await page.keyboard.press('Escape');
  await expect(links(page)).toBeHidden();
  await expect(page.getByLabel('Menu', { exact: true })).toBeFocused();
});

test('closes when the reader presses beside it', async ({ page }) => {
  await openMenu(page);
  await page.mouse.click(200, 800);
  await expect(links(page)).toBeHidden();
});

test('closes when the focus moves on', async ({ page }) => {
  await openMenu(page);
  await links(page).getByRole('link').last().focus();
  await page.keyboard.press('Tab');
  await expect(links(page)).toBeHidden();
});
