import { expect, test } from './test.ts';

test('a persona shows its scores on one line', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/personas/buyer/');
  await expect(page.getByRole('img', { name: 'Scores of the Buyer' })).toBeVisible();
});

test('a persona tells how its takes changed, and leads to the tool', async ({ page }) => {
  await page.goto('/personas/buyer/');
  const changes = page.getByRole('region', { name: 'Changed takes' });
  await expect(changes.getByRole('listitem')).toHaveText([
    /^1 Apr 2026\s*Skip 52 → Ship 74 on\s+Alpha\s*The licence was still unclear then\.$/,
  ]);
  await changes.getByRole('link', { name: 'Alpha' }).click();
  await expect(page).toHaveURL('/tools/alpha/');
});

test('a persona that never changed a take says so', async ({ page }) => {
  await page.goto('/personas/doubter/');
  await expect(page.getByRole('region', { name: 'Changed takes' })).toContainText('No change is recorded yet.');
});
