import type { Locator, Page } from '@playwright/test';
import { slots } from './custom-page.ts';
import { expect, test } from './test.ts';

const TWO = '/compare/custom/?t=beta-cpp,delta';

/** The plain list of tools to add. */
function list(page: Page): Locator {
  return page.locator('[data-add] select');
}

/** The field to type in that takes its place. */
function field(page: Page): Locator {
  return page.locator('[data-add] input');
}

/** Keeps the field to type in away until it is let come. */
async function holdField(page: Page): Promise<() => void> {
  const { promise: held, resolve: letCome } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/tool-combobox.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(TWO);
  await expect(slots(page)).toHaveText(['Beta C++', 'دلتا לדוגמה']);
  return () => letCome(undefined);
}

test('gives way to the field under the reader’s focus, and a key that follows adds nothing', async ({ page }) => {
  const letCome = await holdField(page);
  await list(page).focus();
  letCome();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Alpha' })).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(TWO);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${TWO},alpha`);
});

for (const [how, key] of [
  ['Enter is pressed', 'Enter'],
  ['it is left', 'Shift+Tab'],
] as const) {
  test(`takes what the keys came to once ${how}, and gives way then`, async ({ page }) => {
    const letCome = await holdField(page);
    await list(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(list(page)).toHaveValue('beta-cpp');
    letCome();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('g');
    await expect(list(page)).toHaveValue('gamma');
    await expect(page).toHaveURL(TWO);
    await page.keyboard.press(key);
    await expect(page).toHaveURL(`${TWO},gamma`);
    await expect(field(page)).toHaveValue('');
  });
}

test('stays while it is open, and gives way to the field once it closes', async ({ page }) => {
  const letCome = await holdField(page);
  await list(page).click();
  letCome();
  await page.waitForLoadState('networkidle');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(TWO);
});

test('adds what is chosen in it when the field does not come', async ({ page }) => {
  await page.route('**/_astro/tool-combobox.*.js', (route) => route.abort());
  await page.goto(TWO);
  await expect(slots(page)).toHaveText(['Beta C++', 'دلتا לדוגמה']);
  await list(page).selectOption('zeta');
  await expect(page).toHaveURL(`${TWO},zeta`);
  await expect(list(page)).toHaveValue('');
});
