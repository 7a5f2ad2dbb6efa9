import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const PAPER = { light: 'rgb(250, 251, 251)', dark: 'rgb(16, 20, 21)' };

async function expectPaper(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect(page.locator('body')).toHaveCSS('background-color', PAPER[theme]);
}

test('follows the system until a theme is chosen, and says what pressing does', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expectPaper(page, 'dark');
  await expect(page.getByRole('button', { name: 'Light theme' }).first()).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  await expectPaper(page, 'light');
  await expect(page.getByRole('button', { name: 'Dark theme' }).first()).toBeVisible();
});

test('remembers the chosen theme on every page, in the colour of the browser too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark theme' }).first().click();
  await expectPaper(page, 'dark');
  await page.goto('/tools/alpha/');
  await expectPaper(page, 'dark');
  await expect(page.getByRole('button', { name: 'Light theme' }).first()).toBeVisible();
  await expect(page.locator('meta[name="theme-color"][media="all"]')).toHaveAttribute('content', '#101415');
});

test('keeps tabs in step', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/tools/');
  await page.getByRole('button', { name: 'Dark theme' }).first().click();
  await expectPaper(other, 'dark');
});

test('changes this page at least when the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark theme' }).first().click();
  await expectPaper(page, 'dark');
});
