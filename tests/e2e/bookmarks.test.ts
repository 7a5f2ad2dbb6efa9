import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const KEY = 'pairwise:bookmarks';
const EMPTY = 'No bookmarks yet. Bookmark tools to save them for later.';
const alpha = { kind: 'tool', slug: 'alpha', title: 'Alpha', saved: '2026-11-19T10:00:00.000Z' };
const zeta = { kind: 'tool', slug: 'zeta', title: 'Zeta', saved: '2026-11-20T10:00:00.000Z' };
const pair = { kind: 'comparison', slug: 'alpha-vs-beta-cpp', title: 'Alpha vs Beta C++', saved: '2026-11-21T10:00:00.000Z' };

async function openWith(page: Page, text: string): Promise<void> {
  await page.goto('/bookmarks/');
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
  await page.reload();
}

function file(...items: readonly object[]): string {
  return JSON.stringify({ version: 1, items });
}

function titles(page: Page) {
  return page.getByRole('list', { name: 'Bookmarks' }).getByRole('link');
}

test('saves tools and comparisons from their pages and lists them, newest first', async ({ page }) => {
  await page.goto('/tools/alpha/');
  const save = page.getByRole('button', { name: 'Save Alpha' });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(page.getByRole('button', { name: 'Saved Alpha' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/compare/alpha-vs-beta-cpp/');
  await page.getByRole('button', { name: 'Save Alpha vs Beta C++' }).first().click();
  await page.goto('/bookmarks/');
  await expect(titles(page)).toHaveText(['Alpha vs Beta C++', 'Alpha']);
  await titles(page).first().click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  await page.getByRole('button', { name: 'Saved Alpha vs Beta C++' }).first().click();
  await page.goto('/bookmarks/');
  await expect(titles(page)).toHaveText(['Alpha']);
});

test('says that there are none yet', async ({ page }) => {
  await page.goto('/bookmarks/');
  await expect(page.getByText(EMPTY, { exact: true })).toBeVisible();
  await expect(page.getByText('Loading bookmarks…')).toBeHidden();
  await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', '/compare/');
});

test('removes and takes back by keyboard, and keeps the place', async ({ page }) => {
  await openWith(page, file(alpha, zeta, pair));
  await page.getByRole('button', { name: 'Remove Zeta' }).press('Enter');
  await expect(titles(page)).toHaveText(['Alpha vs Beta C++', 'Alpha']);
  await expect(page.getByRole('status').filter({ hasText: 'Removed Zeta.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Alpha', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText(['Alpha vs Beta C++', 'Zeta', 'Alpha']);
  await expect(page.getByRole('button', { name: 'Remove Zeta' })).toBeFocused();
});

test('moves focus to Undo when the last one goes', async ({ page }) => {
  await openWith(page, file(alpha));
  await page.getByRole('button', { name: 'Remove Alpha' }).press('Enter');
  await expect(page.getByText(EMPTY)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('loses nothing between two tabs', async ({ page, context }) => {
  await page.goto('/tools/alpha/');
  const other = await context.newPage();
  await other.goto('/bookmarks/');
  const third = await context.newPage();
  await third.goto('/tools/zeta/');
  await page.getByRole('button', { name: 'Save Alpha' }).click();
  await expect(titles(other)).toHaveText(['Alpha']);
  await third.getByRole('button', { name: 'Save Zeta' }).click();
  await expect(titles(other)).toHaveText(['Zeta', 'Alpha']);
  await other.getByRole('button', { name: 'Remove Alpha' }).click();
  await expect(page.getByRole('button', { name: 'Save Alpha' })).toHaveAttribute('aria-pressed', 'false');
});

test('exports a file that another browser imports', async ({ page, browser, baseURL }) => {
  await openWith(page, file(zeta, pair));
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as a file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^bookmarks-\d{4}-\d\d-\d\d\.json$/);
  const path = await download.path();
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: 1, items: [pair, zeta] });
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? '' });
  await openWith(elsewhere, file(alpha, { ...zeta, title: 'My Zeta' }));
  await elsewhere.getByLabel('Import a file').setInputFiles(path);
  await expect(elsewhere.getByText('1 bookmark added, 1 was there already.')).toBeVisible();
  await expect(titles(elsewhere)).toHaveText(['Alpha vs Beta C++', 'My Zeta', 'Alpha']);
  await elsewhere.close();
});

test('refuses a file that holds no bookmarks, and loses nothing', async ({ page }) => {
  await openWith(page, file(alpha));
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"items":[]}') });
  await expect(page.getByText('This file holds no bookmarks that were exported here; nothing has changed.')).toBeVisible();
  await expect(titles(page)).toHaveText(['Alpha']);
});

test('follows no address of a file, and shows its titles as text', async ({ page }) => {
  const hostile = { ...alpha, title: '<img src=x onerror=alert(1)>', href: 'javascript:alert(1)' };
  await openWith(page, file(hostile, { ...zeta, slug: '../../evil' }));
  await expect(titles(page)).toHaveText(['<img src=x onerror=alert(1)>']);
  await expect(titles(page)).toHaveAttribute('href', '/tools/alpha/');
});

test('puts rubbish aside before it overwrites it, and says so', async ({ page }) => {
  await openWith(page, 'rubbish');
  await expect(page.getByText('Part of what this browser kept here could not be read. It is put aside, not deleted.')).toBeVisible();
  await page.goto('/tools/alpha/');
  await page.getByRole('button', { name: 'Save Alpha' }).click();
  await page.goto('/bookmarks/');
  await expect(titles(page)).toHaveText(['Alpha']);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it' }).click();
  expect(await readFile(await (await coming).path(), 'utf8')).toBe('rubbish');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Part of what this browser kept here')).toBeHidden();
  await expect(titles(page)).toHaveText(['Alpha']);
});

const NOT_KEPT = 'This browser keeps nothing for this site: its storage is blocked or full.';

test('says that storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
  });
  await page.goto('/tools/alpha/');
  await page.getByRole('button', { name: 'Save Alpha' }).click();
  await expect(page.getByText(NOT_KEPT)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save Alpha' })).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/bookmarks/');
  await expect(page.getByText(EMPTY)).toBeVisible();
});

test('says that storage is full, and keeps what is there', async ({ page }) => {
  await openWith(page, file(zeta));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Storage is full.', 'QuotaExceededError');
    };
  });
  await page.goto('/tools/alpha/');
  await page.getByRole('button', { name: 'Save Alpha' }).click();
  await expect(page.getByText(NOT_KEPT)).toBeVisible();
  await page.goto('/bookmarks/');
  await page.getByRole('button', { name: 'Remove Zeta' }).click();
  await expect(page.getByText(NOT_KEPT)).toBeVisible();
  await expect(titles(page)).toHaveText(['Zeta']);
});
