import { DELTA, EPSILON, GAMMA, formOf, names, openForm, press, result } from './listing-page.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';

test('narrows the tools, says how many are left, and keeps what is asked for in the address', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/tools/');
  const form = await openForm(page);
  await expect(result(page)).toHaveText('6 tools');
  await press(form, 'Entry price', 'Paid');
  await expect(names(page)).toHaveText([EPSILON, GAMMA]);
  await expect(result(page)).toHaveText('2 of 6 tools');
  await expect(page).toHaveURL('/tools/?entry=paid');
  await form.getByRole('combobox', { name: 'Category', exact: true }).selectOption({ label: 'Engines (1)' });
  await expect(names(page)).toHaveText([GAMMA]);
  await expect(page).toHaveURL('/tools/?entry=paid&category=engines');
});

test('tells beside each value how many rows it would leave', async ({ page }) => {
  await page.goto('/tools/');
  const form = await openForm(page);
  await form.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('local');
  await expect(form.getByRole('group', { name: 'Entry price' }).locator('label')).toHaveText([
    'Any',
    /^Free\s*1$/,
    /^Freemium\s*1$/,
    /^Paid\s*1$/,
    /^On request\s*0$/,
  ]);
  await expect(form.getByRole('combobox', { name: 'Tag', exact: true }).locator('option')).toHaveText([
    'Any',
    'local (3)',
    'open-source (1)',
    'server (1)',
    'small (1)',
  ]);
});

test('takes a second tag, which both must be there', async ({ page }) => {
  await page.goto('/tools/');
  const form = await openForm(page);
  await expect(form.getByRole('combobox', { name: 'And tag', exact: true })).toBeHidden();
  await form.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('local');
  await form.getByRole('combobox', { name: 'And tag', exact: true }).selectOption('server');
  await expect(names(page)).toHaveText(['Beta C++']);
  await expect(page).toHaveURL('/tools/?tag=local&tag=server');
  await form.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('');
  await expect(form.getByRole('combobox', { name: 'Tag', exact: true })).toHaveValue('server');
  await expect(form.getByRole('combobox', { name: 'And tag', exact: true })).toHaveValue('');
});

test('sorts the tools in the order asked for, unreviewed ones and prices on request last', async ({ page }) => {
  await page.goto('/tools/');
  await expect(names(page)).toHaveText(['Alpha', 'Beta C++', EPSILON, GAMMA, 'Zeta', DELTA]);
  const form = await openForm(page);
  await form.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption({ label: 'Panel score' });
  await expect(names(page)).toHaveText(['Alpha', EPSILON, 'Beta C++', DELTA, GAMMA, 'Zeta']);
  await expect(page).toHaveURL('/tools/?sort=score');
  await form.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption({ label: 'Entry price' });
  await expect(names(page)).toHaveText(['Alpha', 'Zeta', 'Beta C++', GAMMA, EPSILON, DELTA]);
  await form.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption({ label: 'Name' });
  await expect(page).toHaveURL('/tools/');
});

test('lists what is asked for, takes each back, and hands the focus on', async ({ page }) => {
  await page.goto('/tools/?entry=free&tag=local&status=active');
  await expect(result(page)).toHaveText('1 of 6 tools');
  const active = page.getByRole('list', { name: 'Active filters' }).getByRole('button');
  await expect(active).toHaveText([/Free/, /local/, /Active/]);
  await page.getByRole('button', { name: 'Remove Entry price: Free' }).click();
  await expect(result(page)).toHaveText('2 of 6 tools');
  await expect(page.getByRole('button', { name: 'Remove Tag: local' })).toBeFocused();
  await expect(page).toHaveURL('/tools/?tag=local&status=active');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(result(page)).toHaveText('6 tools');
  await expect(result(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
  await expect(page).toHaveURL('/tools/');
});

test('says so when nothing is left, and leads back, keeping the order', async ({ page }) => {
  await page.goto('/tools/?entry=free&verdict=split&sort=score');
  await expect(page.getByText('None of the tools fits all of these filters.')).toBeVisible();
  await expect(result(page)).toHaveText('0 of 6 tools');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(names(page).first()).toHaveText('Alpha');
  await expect(page.getByText('None of the tools fits all of these filters.')).toBeHidden();
  await expect(page).toHaveURL('/tools/?sort=score');
});

test('keeps the true places of a ranking, however it is narrowed and sorted', async ({ page }) => {
  await page.goto('/categories/engines/?entry=freemium');
  const rows = page.getByRole('region', { name: 'Ranking' }).locator('ol > li:visible');
  await expect(rows).toHaveText([/^2\s*Beta C\+\+/]);
  await page.goto('/categories/engines/?sort=name&tag=local');
  await expect(rows).toHaveText([/^1\s*Alpha/, /^2\s*Beta C\+\+/, /^3\s*Gamma/]);
  await page.goto('/categories/engines/?sort=price');
  await expect(rows).toHaveText([/^1\s*Alpha/, /^–\s*Zeta/, /^2\s*Beta C\+\+/, /^3\s*Gamma/]);
});

test('asks on the home page for comparisons of which one tool has all of it', async ({ page }) => {
  await page.goto('/?entry=paid&verdict=ship');
  await expect(page.getByText('A comparison stays when at least one of its two tools fits.')).toBeVisible();
  const links = page.locator('#latest ~ div [data-places]:visible').getByRole('link');
  await expect(links).toHaveText([new RegExp(`Alpha\\s*vs\\s*${EPSILON}`), new RegExp(`vs\\s*${EPSILON}|^${EPSILON}`)]);
  const form = await openForm(page);
  await form.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption({ label: 'Widest gap' });
  await page.getByRole('button', { name: 'Remove Panel verdict: Ship' }).click();
  await expect(page).toHaveURL('/?entry=paid&sort=gap');
});

test('works by keyboard alone', async ({ page }) => {
  await page.goto('/tools/');
  const form = formOf(page);
  const fold = form.getByRole('button', { name: /^Filter and sort/ });
  if (await fold.isVisible()) {
    await fold.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  } else {
    await form.getByRole('radio', { name: 'Any' }).first().focus();
  }
  await expect(form.getByRole('radio', { name: 'Any' }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(result(page)).toHaveText('2 of 6 tools');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(names(page)).toHaveText(['Alpha']);
  await page.getByRole('button', { name: 'Remove Panel verdict: Ship' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Entry price: Free' })).toBeFocused();
});

test(
  'folds the form on a phone, with the number of filters, and on the home page everywhere',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await page.goto('/tools/?entry=free&tag=local');
    const fold = formOf(page).getByRole('button', { name: 'Filter and sort , active filters: 2' });
    await expect(fold).toBeVisible({ visible: isMobile });
    await expect(formOf(page).getByRole('combobox', { name: 'Sort by', exact: true })).toBeVisible({ visible: !isMobile });
    await page.goto('/');
    await expect(formOf(page).getByRole('combobox', { name: 'Sort by', exact: true })).toBeHidden();
    await formOf(page).getByRole('button', { name: 'Filter and sort' }).click();
    await expect(formOf(page).getByRole('combobox', { name: 'Sort by', exact: true })).toBeVisible();
  },
);

test('has controls a finger high', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/tools/?entry=free&tag=local');
  const form = await openForm(page);
  const heights = await form
    .locator('button:visible, select:visible, label:has(input):visible')
    .evaluateAll((controls) => controls.map((control) => Math.round(control.getBoundingClientRect().height)));
  expect(heights.length).toBeGreaterThan(12);
  expect(heights.filter((height) => height < 44)).toEqual([]);
});

for (const path of ['/tools/?entry=free&tag=local&tag=small', '/categories/engines/?verdict=none&entry=paid', '/?entry=paid']) {
  test(`${path} has no accessibility violation with its form open`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(path);
    await openForm(page);
    expect(await findViolations(page)).toEqual([]);
  });
}
