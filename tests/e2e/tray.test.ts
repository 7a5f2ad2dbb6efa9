import type { Locator, Page } from '@playwright/test';
import { recordLayoutShifts } from './layout-shifts.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';

const GAMMA = 'Gamma <script>alert(1)</script>';

function tray(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Compare tray' });
}

function names(page: Page): Locator {
  return tray(page).getByRole('listitem');
}

function toggle(page: Page, name: string): Locator {
  return page.getByRole('button', {
    name: new RegExp(`^(?:Add to compare|In comparison) ${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`),
  });
}

test('loads nothing of it for a reader who does not use it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/tools/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /parts\/tray|tray\.[\w-]+\.(?:js|css)/.test(url) && !url.includes('start-tray'))).toEqual([]);
  await expect(tray(page)).toHaveCount(0);
});

test('collects tools over pages, and leads two that have a page there', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/tools/alpha/');
  await expect(toggle(page, 'Alpha')).toHaveAttribute('aria-pressed', 'false');
  await toggle(page, 'Alpha').click();
  await expect(names(page)).toHaveText(['Alpha', 'Pick one more']);
  await expect(toggle(page, 'Alpha')).toHaveAttribute('aria-pressed', 'true');
  await expect(tray(page).getByRole('button', { name: 'Compare', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await tray(page).getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  await expect(tray(page).getByRole('status')).toHaveText('Add one more to compare; up to 4 fit side by side.');
  await page.goto('/tools/');
  await toggle(page, 'Beta C++').click();
  await expect(names(page)).toHaveText(['Alpha', 'Beta C++']);
  await tray(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
});

test('leads more than two to the comparison in the browser, which needs no tray', async ({ page }) => {
  await page.goto('/categories/engines/');
  for (const name of ['Alpha', 'Beta C++', GAMMA]) await toggle(page, name).click();
  await expect(names(page)).toHaveText(['Alpha', 'Beta C++', GAMMA, 'Pick one more']);
  await tray(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL('/compare/custom/?t=alpha,beta-cpp,gamma');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(GAMMA);
  await expect(tray(page)).toHaveCount(0);
});

test('says that it is full, and makes room again', async ({ page }) => {
  await page.goto('/tools/');
  const four = ['Alpha', 'Beta C++', GAMMA, 'Zeta'];
  for (const name of four) await toggle(page, name).click();
  await expect(names(page)).toHaveText(four);
  await toggle(page, 'دلتا לדוגמה').click();
  await expect(tray(page).getByRole('status')).toHaveText('Four tools fit side by side: remove one to add دلتا לדוגמה.');
  await tray(page).getByRole('button', { name: 'Remove Beta C++' }).click();
  await expect(names(page)).toHaveText(['Alpha', GAMMA, 'Zeta', 'Pick one more']);
  await expect(tray(page).getByRole('button', { name: `Remove ${GAMMA}` })).toBeFocused();
  await expect(toggle(page, 'Beta C++')).toHaveAttribute('aria-pressed', 'false');
  await tray(page).getByRole('button', { name: 'Clear' }).click();
  await expect(tray(page)).toHaveCount(0);
  await expect(toggle(page, 'Alpha')).toBeFocused();
});

test('takes a tool back by its own button', async ({ page }) => {
  await page.goto('/tools/alpha/');
  await toggle(page, 'Alpha').press('Enter');
  await expect(tray(page)).toBeVisible();
  await toggle(page, 'Alpha').press('Enter');
  await expect(tray(page)).toHaveCount(0);
});

test('is the same in two tabs', async ({ page, context }) => {
  await page.goto('/tools/alpha/');
  const other = await context.newPage();
  await other.goto('/tools/');
  await toggle(page, 'Alpha').click();
  await expect(names(other)).toHaveText(['Alpha', 'Pick one more']);
  await expect(toggle(other, 'Alpha')).toHaveAttribute('aria-pressed', 'true');
  await tray(other).getByRole('button', { name: 'Remove Alpha' }).click();
  await expect(tray(page)).toHaveCount(0);
});

test('lasts as long as the page where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
  });
  await page.goto('/tools/');
  await toggle(page, 'Alpha').click();
  await toggle(page, 'Zeta').click();
  await expect(names(page)).toHaveText(['Alpha', 'Zeta']);
  await tray(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL('/compare/custom/?t=alpha,zeta');
});

test('shows kept names as text, leaves rubbish out, and forgets what the site has no more', async ({ page }) => {
  const tools = [{ slug: 'alpha', name: '<img src=x onerror=alert(1)>' }, { slug: 'gone', name: 'Gone' }, { slug: '../x', name: 'X' }, 7];
  await page.addInitScript(
    (text) => {
      if (!sessionStorage.getItem('kept')) localStorage.setItem('pairwise:tray', text);
      sessionStorage.setItem('kept', 'yes');
    },
    JSON.stringify({ version: 1, tools }),
  );
  await page.goto('/');
  await expect(names(page)).toHaveText(['<img src=x onerror=alert(1)>', 'Pick one more']);
});

test('offers tools among search results and bookmarks', async ({ page }) => {
  await page.goto('/search/?q=alpha');
  await toggle(page, 'Alpha').click();
  await expect(names(page)).toHaveText(['Alpha', 'Pick one more']);
  await page.goto('/tools/zeta/');
  await page.getByRole('button', { name: 'Save Zeta' }).click();
  await page.goto('/bookmarks/');
  await toggle(page, 'Zeta').click();
  await expect(names(page)).toHaveText(['Alpha', 'Zeta']);
});

test('moves nothing, hides no end of the page and no focus, and has no accessibility violation', { tag: '@phone' }, async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('pairwise:tray', JSON.stringify({ version: 1, tools: [{ slug: 'alpha', name: 'Alpha' }] }));
  });
  const readShifts = await recordLayoutShifts(page);
  await page.goto('/tools/', { waitUntil: 'networkidle' });
  await expect(tray(page)).toBeVisible();
  expect(await readShifts()).toEqual([]);
  const last = page.getByRole('contentinfo').getByRole('link').last();
  await last.focus();
  const [end, top] = [await last.boundingBox(), await tray(page).boundingBox()];
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
  expect(await findViolations(page)).toEqual([]);
});

test('says so beside the button when it cannot be loaded', async ({ page }) => {
  const words = 'The compare tray could not be loaded. Load the page again to try once more.';
  await page.route('**/_astro/tray.*.js', (route) => route.abort());
  await page.goto('/tools/');
  await toggle(page, 'Alpha').click();
  await toggle(page, 'Alpha').click();
  await expect(page.getByRole('alert')).toHaveText(words);
  await expect(page.getByRole('listitem').filter({ hasText: 'Alpha' }).getByRole('alert')).toBeVisible();
  await expect(toggle(page, 'Alpha')).toHaveAttribute('aria-pressed', 'false');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('offers nothing to press', async ({ page }) => {
    await page.goto('/tools/');
    await expect(page.getByRole('button', { name: /^Add to compare/ })).toHaveCount(0);
  });
});
