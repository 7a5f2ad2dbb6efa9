import { recordLayoutShifts } from './layout-shifts.ts';
import { DELTA, EPSILON, GAMMA, names, openForm, press, result } from './listing-page.ts';
import { expect, test } from './test.ts';

test('shows a shared link as it was, also after a reload and after going back', async ({ page }) => {
  await page.goto('/tools/?category=engines&sort=score');
  const form = await openForm(page);
  await expect(names(page)).toHaveText(['Alpha', 'Beta C++', GAMMA, 'Zeta']);
  await expect(form.getByRole('combobox', { name: 'Category', exact: true })).toHaveValue('engines');
  await expect(form.getByRole('combobox', { name: 'Sort by', exact: true })).toHaveValue('score');
  await press(form, 'Panel verdict', 'Split');
  await page.reload();
  await expect(names(page)).toHaveText(['Beta C++', GAMMA]);
  await page.getByRole('link', { name: 'Beta C++' }).click();
  await expect(page).toHaveURL('/tools/beta-cpp/');
  await page.goBack();
  await expect(page).toHaveURL('/tools/?verdict=split&category=engines&sort=score');
  await expect(names(page)).toHaveText(['Beta C++', GAMMA]);
  await expect(result(page)).toHaveText('2 of 6 tools');
  await page.goForward();
  await expect(page).toHaveURL('/tools/beta-cpp/');
});

test('makes every choice a step that the way back undoes', async ({ page }) => {
  await page.goto('/');
  await page.goto('/tools/');
  const form = await openForm(page);
  await press(form, 'Entry price', 'Free');
  await expect(page).toHaveURL('/tools/?entry=free');
  const ofFree = await names(page).allTextContents();
  await press(form, 'Panel verdict', 'Split');
  await form.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption('score');
  await expect(page).toHaveURL('/tools/?entry=free&verdict=split&sort=score');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL('/tools/?sort=score');
  for (const address of ['/tools/?entry=free&verdict=split&sort=score', '/tools/?entry=free&verdict=split', '/tools/?entry=free']) {
    await page.goBack();
    await expect(page).toHaveURL(address);
  }
  await expect(names(page)).toHaveText(ofFree);
  await expect(form.getByRole('radio', { name: /^Free \d/ })).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL('/tools/');
  await expect(result(page)).toHaveText('6 tools');
  await page.goForward();
  await expect(names(page)).toHaveText(ofFree);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('follows the address within the page', async ({ page }) => {
  await page.goto('/tools/?entry=paid');
  await expect(result(page)).toHaveText('2 of 6 tools');
  await page.evaluate(() => location.assign('#main'));
  const form = await openForm(page);
  await press(form, 'Entry price', 'Free');
  await expect(page).toHaveURL('/tools/?entry=free#main');
  await page.goBack();
  await expect(page).toHaveURL('/tools/?entry=paid#main');
  await expect(result(page)).toHaveText('2 of 6 tools');
  await expect(form.getByRole('radio', { name: /^Paid/ })).toBeChecked();
});

test('drops from the address what it does not know, and keeps what is not its own', async ({ page }) => {
  await page.goto('/');
  await page.goto('/tools/?entry=gone&tag=local&tag=stale&sort=colour&w=210&verdict=');
  await expect(names(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
  await expect(page).toHaveURL('/tools/?w=210&tag=local');
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows every row in the list’s own order, and no form', async ({ page }) => {
    await page.goto('/tools/?entry=free&sort=score');
    await expect(names(page)).toHaveText(['Alpha', 'Beta C++', EPSILON, GAMMA, 'Zeta', DELTA]);
    await expect(page.locator('form:has([name="sort"])')).toBeHidden();
    await expect(page.getByText('None of the tools fits')).toBeHidden();
  });
});

test('shows the whole list when the script does not come', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/tools/?entry=free');
  await expect(names(page)).toHaveCount(6);
});

for (const path of [
  '/tools/?entry=free&sort=score',
  '/categories/engines/?verdict=split',
  '/tools/?entry=free&verdict=split',
  '/?entry=paid',
]) {
  test(`${path} moves nothing once it is shown, however late the script comes`, async ({ page }) => {
    const { promise: painted, resolve: letScriptsCome } = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await painted;
      await route.continue();
    });
    const readShifts = await recordLayoutShifts(page);
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await names(page).count()).toBe(0);
    letScriptsCome(undefined);
    await page.waitForLoadState('networkidle');
    await expect(result(page)).toHaveText(/ of /);
    expect(await readShifts()).toEqual([]);
  });
}
