import { chosen, compare, DELTA, EPSILON, fieldOf, GAMMA, ONE, option, options, OTHER } from './picker-page.ts';
import { expect, test } from './test.ts';

test.describe('the list', () => {
  test('opens under a pointer with every tool, by category, and closes when one is chosen', async ({ page }) => {
    await page.goto('/?a=zeta');
    await fieldOf(page, OTHER).click();
    await expect(page.getByRole('listbox').getByRole('group')).toHaveCount(2);
    await expect(page.getByRole('group', { name: 'Engines' }).getByRole('option')).toHaveText([
      'Alpha',
      'Beta C++',
      GAMMA,
      /^Zeta\s*On the other side$/,
    ]);
    await expect(page.getByRole('group', { name: 'Hosts' }).getByRole('option')).toHaveText([EPSILON, DELTA]);
    await option(page, GAMMA).click();
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(fieldOf(page, OTHER)).toHaveValue(GAMMA);
    await expect(fieldOf(page, OTHER)).toBeFocused();
    await expect(chosen(page, 'b')).toHaveValue('gamma');
  });

  test('shows what is chosen among all tools, and begins there', async ({ page }) => {
    await page.goto('/?a=gamma');
    await fieldOf(page, ONE).focus();
    await page.keyboard.press('ArrowDown');
    await expect(options(page)).toHaveCount(6);
    await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveText(/Chosen$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(chosen(page, 'a')).toHaveValue('zeta');
  });

  test('closes when something beside it is pressed, and keeps what was typed', async ({ page }) => {
    await page.goto('/');
    await fieldOf(page, ONE).fill('a');
    await expect(options(page).first()).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(fieldOf(page, ONE)).toHaveValue('a');
    await expect(fieldOf(page, ONE)).toHaveAttribute('aria-expanded', 'false');
  });

  test('shows markup and right-to-left text of a name as they are', async ({ page }) => {
    await page.goto('/');
    await fieldOf(page, ONE).fill('<script>');
    await expect(options(page)).toHaveText([GAMMA]);
    await expect(options(page).locator('mark')).toHaveText(['<script>']);
    await fieldOf(page, ONE).fill('דוגמה');
    await expect(options(page)).toHaveText([DELTA]);
    await expect(fieldOf(page, ONE)).toHaveCSS('direction', 'rtl');
    await page.keyboard.press('Tab');
    await expect(chosen(page, 'a')).toHaveValue('delta');
  });
});

test.describe('typing', () => {
  const FOUND = [
    ['the start of a name', 'alp', 'Alpha', ['Alp']],
    ['without accents or case', 'ALPHÁ', 'Alpha', ['Alpha']],
    ['words in any order', 'c++ bet', 'Beta C++', ['Bet', 'C++']],
    ['words run together', 'betac', 'Beta C++', ['Beta C']],
    ['with a letter wrong', 'alpga', 'Alpha', ['Alpha']],
    ['with letters swapped', 'aplha', 'Alpha', ['Alpha']],
  ] as const;
  for (const [how, text, name, marked] of FOUND) {
    test(`finds ${how}, marks what fits, and says how many`, async ({ page }) => {
      await page.goto('/');
      await fieldOf(page, ONE).fill(text);
      await expect(options(page)).toHaveText([name]);
      await expect(options(page).locator('mark')).toHaveText([...marked]);
      await expect(page.getByRole('form').getByRole('status').first()).toHaveText('1 tool.');
      await page.keyboard.press('Tab');
      await expect(fieldOf(page, ONE)).toHaveValue(name);
    });
  }

  test('says so when nothing fits', async ({ page }) => {
    await page.goto('/');
    await fieldOf(page, ONE).fill('<b>qqqqqq');
    await expect(page.locator('[data-none]').first()).toHaveText('No tool is called “<b>qqqqqq”.');
    await expect(page.locator('[data-none]').first()).toBeVisible();
    await expect(page.getByRole('form').getByRole('status').first()).toHaveText('No tool is called “<b>qqqqqq”.');
    await expect(fieldOf(page, ONE)).toHaveAttribute('aria-expanded', 'false');
  });

  test('is not lost while the list is on its way', async ({ page }) => {
    const { promise: typed, resolve: load } = Promise.withResolvers<undefined>();
    await page.route('**/_astro/tool-list.*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto('/');
    await fieldOf(page, ONE).pressSequentially('bet');
    load(undefined);
    await expect(options(page)).toHaveText(['Beta C++']);
  });

  test('finds names as they are spelt when the tolerance of typos cannot be loaded', async ({ page }) => {
    await page.route('**/_astro/find-meant.*.js', (route) => route.abort());
    await page.goto('/');
    await fieldOf(page, ONE).fill('aplha');
    await expect(page.locator('[data-none]').first()).toBeVisible();
    await fieldOf(page, ONE).fill('alp');
    await expect(options(page)).toHaveText(['Alpha']);
  });

  test('gives the select back when the list cannot be loaded', async ({ page }) => {
    await page.route('**/_astro/tool-list.*.js', (route) => route.abort());
    await page.goto('/');
    await fieldOf(page, ONE).click();
    // The field has the focus at first, which the select takes over with its place.
    await expect(page.getByLabel(ONE)).toHaveJSProperty('tagName', 'SELECT');
    await expect(page.getByLabel(ONE)).toBeFocused();
    await page.getByLabel(ONE).selectOption('alpha');
    await compare(page).click();
    await expect(page.getByText('Pick a tool.')).toBeVisible();
    await page.getByLabel(OTHER).selectOption('beta-cpp');
    await compare(page).click();
    await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  });
});

test.describe('by keyboard', () => {
  test('opens, goes round, takes and closes', async ({ page }) => {
    await page.goto('/');
    const field = fieldOf(page, ONE);
    await field.focus();
    await expect(page.getByRole('listbox')).toBeHidden();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await expect(page.getByRole('listbox')).toHaveId((await field.getAttribute('aria-controls')) ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await options(page).first().getAttribute('id')) ?? '');
    await page.keyboard.press('Home');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('Alpha');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(page).toHaveURL('/');
  });

  test('Escape closes, then clears', async ({ page }) => {
    await page.goto('/?a=alpha');
    const field = fieldOf(page, ONE);
    await field.click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('Alpha');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect(chosen(page, 'a')).toHaveValue('');
  });

  test('Enter goes to the first of several that fit, and takes it when pressed again', async ({ page }) => {
    await page.goto('/');
    await fieldOf(page, ONE).fill('eta');
    await expect(options(page)).toHaveText(['Beta C++', 'Zeta']);
    await page.keyboard.press('Enter');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(chosen(page, 'a')).toHaveValue('');
    await page.keyboard.press('Enter');
    await expect(chosen(page, 'a')).toHaveValue('beta-cpp');
  });

  test('Tab takes what is selected, or the only one that fits, and goes on', async ({ page }) => {
    await page.goto('/');
    await fieldOf(page, ONE).fill('eta');
    await expect(options(page)).toHaveCount(2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await expect(chosen(page, 'a')).toHaveValue('zeta');
    await expect(fieldOf(page, OTHER)).toBeFocused();
    await page.keyboard.type('alp');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(compare(page)).toBeFocused();
    await expect(fieldOf(page, OTHER)).toHaveValue('Alpha');
  });

  test('compares without a pointer, and takes a whole name that was never left', async ({ page }) => {
    await page.goto('/?b=alpha');
    await fieldOf(page, ONE).focus();
    await page.keyboard.type('beta c++');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  });

  test('typing over a choice takes it back', async ({ page }) => {
    await page.goto('/?a=alpha');
    await fieldOf(page, ONE).press('End');
    await page.keyboard.type('x');
    await expect(chosen(page, 'a')).toHaveValue('');
  });
});
