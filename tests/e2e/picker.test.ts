import type { Page } from '@playwright/test';
import { compare, fieldOf, ONE, OTHER, pick, type } from './picker-page.ts';
import { expect, test } from './test.ts';

test('leads straight to the comparison, whatever the order', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await pick(page, 'Beta C++', 'Alpha');
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('leads two tools without a page of their own to the comparison in the browser', async ({ page }) => {
  await page.goto('/');
  await pick(page, 'Zeta', 'Beta C++');
  await expect(page).toHaveURL('/compare/custom/?t=zeta,beta-cpp');
});

test('leads to the comparison in the browser when the site does not answer', async ({ page }) => {
  await page.route('**/compare/*-vs-*/', (route) => route.abort());
  await page.route('**/compare/custom/**', (route) => route.fulfill({ body: 'Custom' }));
  await page.goto('/');
  await pick(page, 'Alpha', 'Beta C++');
  await expect(page).toHaveURL('/compare/custom/?t=alpha,beta-cpp');
});

test('leads on from the hub to the pair that its address names', async ({ page }) => {
  await page.goto('/tools/');
  await page.goto('/compare/?a=beta-cpp&b=alpha');
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  await page.goBack();
  await expect(page).toHaveURL('/tools/');
});

test('names a tool that nobody knows, as text, and starts with the one it knows', async ({ page }) => {
  await page.goto(`/compare/?a=alpha&b=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByText('There is no tool called <img src=x onerror=alert(1)> here.')).toBeVisible();
  await expect(fieldOf(page, ONE)).toHaveValue('Alpha');
  await expect(fieldOf(page, OTHER)).toHaveValue('');
});

test('shows that it works, asks once, and is ready again after going back', async ({ page }) => {
  let asked = 0;
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  await page.route('**/compare/*-vs-*/', async (route) => {
    if (route.request().method() === 'HEAD') asked += 1;
    await answered;
    await route.continue();
  });
  await page.goto('/');
  await pick(page, 'Alpha', 'Beta C++');
  await expect(page.getByRole('button', { name: 'Looking…' })).toBeVisible();
  await page.getByRole('button', { name: 'Looking…' }).click();
  answer(undefined);
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  expect(asked).toBe(1);
  await page.goBack();
  await expect(compare(page)).toBeVisible();
});

test.describe('what is wrong', () => {
  async function expectFault(page: Page, label: string, sentence: string): Promise<void> {
    await expect(fieldOf(page, label)).toHaveAccessibleDescription(sentence);
    await expect(fieldOf(page, label)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(sentence).last()).toBeVisible();
  }

  test('is said of each empty side, and the first has the focus', { tag: '@phone' }, async ({ page }) => {
    await page.goto('/');
    await compare(page).click();
    await expectFault(page, ONE, 'Pick a tool.');
    await expectFault(page, OTHER, 'Pick a tool.');
    await expect(fieldOf(page, ONE)).toBeFocused();
    await page.keyboard.type('a');
    await expect(fieldOf(page, ONE)).toHaveAccessibleDescription('');
    await expect(fieldOf(page, ONE)).not.toHaveAttribute('aria-invalid');
  });

  test('is said of text that is no tool', async ({ page }) => {
    await page.goto('/?a=alpha');
    await fieldOf(page, OTHER).fill('<i>qqqqqq');
    await page.keyboard.press('Escape');
    await compare(page).click();
    await expectFault(page, OTHER, 'No tool is called “<i>qqqqqq”. Pick one from the list.');
    await expect(fieldOf(page, OTHER)).toBeFocused();
    await expect(page).toHaveURL('/?a=alpha');
  });

  test('is said of one tool twice', async ({ page }) => {
    await page.goto('/');
    await pick(page, 'Alpha', 'Alpha');
    await expectFault(page, OTHER, 'Pick two different tools.');
    await expect(fieldOf(page, OTHER)).toBeFocused();
    await type(page, ONE, 'Zeta');
    await expect(fieldOf(page, OTHER)).toHaveAccessibleDescription('');
  });
});
