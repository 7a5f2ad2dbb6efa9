import { add, GAMMA, slots, THREE, title } from './custom-page.ts';
import { expect, test } from './test.ts';

const BROKEN = 'Part of this page did not arrive. Load it again, or see all comparisons of two.';

test.describe('changing the tools', () => {
  test('adds, moves and removes, each a step that the way back undoes', async ({ page }) => {
    await page.goto('/compare/custom/?t=beta-cpp,delta');
    await add(page, 'Zeta');
    await expect(page).toHaveURL('/compare/custom/?t=beta-cpp,delta,zeta');
    await expect(page.getByText('Zeta is number 3 of 3 now.')).toBeVisible();
    await page.getByRole('button', { name: 'Move Zeta left' }).click();
    await expect(page).toHaveURL('/compare/custom/?t=beta-cpp,zeta,delta');
    await page.getByRole('button', { name: 'Remove Beta C++' }).click();
    await expect(page).toHaveURL('/compare/custom/?t=zeta,delta');
    await expect(page.getByText('Beta C++ is gone.')).toBeVisible();
    await expect(title(page)).toHaveText('Zeta vs دلتا לדוגמה');
    await page.goBack();
    await expect(slots(page)).toHaveText(['Beta C++', 'Zeta', 'دلتا לדוגמה']);
    await page.goBack();
    await page.goBack();
    await expect(slots(page)).toHaveText(['Beta C++', 'دلتا לדוגמה']);
    await page.goForward();
    await expect(slots(page)).toHaveText(['Beta C++', 'دلتا לדוגמה', 'Zeta']);
  });

  test('keeps the focus by keyboard, and gives it on when its slot goes', async ({ page }) => {
    await page.goto(THREE);
    await page.getByRole('button', { name: 'Move Alpha right' }).press('Enter');
    await expect(slots(page)).toHaveText(['Beta C++', 'Alpha', GAMMA]);
    await expect(page.getByRole('button', { name: 'Move Alpha right' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(slots(page)).toHaveText(['Beta C++', GAMMA, 'Alpha']);
    await expect(page.getByRole('button', { name: 'Move Alpha right' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Move Alpha right' })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Remove Beta C++' }).press('Enter');
    await expect(page.getByRole('button', { name: `Remove ${GAMMA}` })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove Alpha' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Add a tool' })).toBeFocused();
    await expect(page).toHaveURL('/compare/custom/');
  });

  test('offers the page of two that are left, and does not jump', async ({ page }) => {
    await page.goto(`${THREE}&w=210`);
    await page.getByRole('button', { name: `Remove ${GAMMA}` }).click();
    const link = page.getByRole('link', { name: 'Open their own page' });
    await expect(link).toBeVisible();
    await expect(page).toHaveURL('/compare/custom/?t=alpha,beta-cpp&w=210');
    await link.click();
    await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/?w=210');
  });

  test('says that a tool stands there already', async ({ page }) => {
    await page.goto(THREE);
    await add(page, 'Alpha');
    await expect(page.getByText('Alpha stands here already.')).toBeVisible();
    await expect(page).toHaveURL(THREE);
  });

  test('drops an answer that came too late', async ({ page }) => {
    await page.goto(THREE);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/data/v1/tools/zeta.json', async (route) => {
      await held;
      await route.continue();
    });
    await add(page, 'Zeta');
    await page.goBack();
    await expect(page).toHaveURL(THREE);
    await page.getByRole('button', { name: 'Move Alpha right' }).click();
    release();
    await expect(slots(page)).toHaveText(['Beta C++', 'Alpha', GAMMA]);
    await expect(page).toHaveURL('/compare/custom/?t=beta-cpp,alpha,gamma');
  });

  test('is another one in another tab', async ({ page, context }) => {
    await page.goto(THREE);
    const other = await context.newPage();
    await other.goto('/compare/custom/?t=beta-cpp,delta');
    await page.getByRole('button', { name: 'Move Alpha right' }).click();
    await expect(slots(page)).toHaveText(['Beta C++', 'Alpha', GAMMA]);
    await expect(slots(other)).toHaveText(['Beta C++', 'دلتا לדוגמה']);
  });
});

test.describe('the reader’s own weights', () => {
  test('open from what would turn the answer', async ({ page }) => {
    await page.goto(THREE);
    await page.getByRole('link', { name: /^One weight: / }).click();
    await expect(page.getByRole('group', { name: 'Maker' })).toBeInViewport();
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
    await expect(page).toHaveURL(`${THREE}#weights`);
  });

  test('follow a shared link, and stay through a change of tools', async ({ page }) => {
    await page.goto(`${THREE}&w=002`);
    await expect(page.getByText(/^By your weights: /).first()).toBeVisible();
    await page.getByRole('button', { name: 'Move Alpha right' }).click();
    await expect(page).toHaveURL('/compare/custom/?t=beta-cpp,alpha,gamma&w=002');
    await expect(page.getByText(/^By your weights: .?Beta C\+\+/).first()).toBeVisible();
  });

  test('are chosen on the page, and hold for the tools that come', async ({ page }) => {
    await page.goto(THREE);
    await page.locator('summary', { hasText: 'Weigh the panel yourself' }).click();
    await page.getByRole('group', { name: 'Buyer' }).getByText('2×').click();
    await expect(page).toHaveURL(/&w=\d+$/);
    await page.getByRole('button', { name: `Remove ${GAMMA}` }).click();
    await expect(page.locator('details[data-weights]')).toHaveAttribute('open');
    await expect(page.getByText(/^By your weights: /).first()).toBeVisible();
  });
});

test.describe('when something fails', () => {
  test('says that the site did not answer, and tries again', async ({ page }) => {
    await page.route('**/data/v1/tools/gamma.json', (route) => route.abort());
    await page.goto(THREE);
    await expect(page.getByText('The site did not answer: “gamma” could not be loaded.')).toBeVisible();
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++']);
    await expect(page).toHaveURL(THREE);
    await page.unroute('**/data/v1/tools/gamma.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  });

  test('takes a page in the place of data for no answer', async ({ page }) => {
    await page.route('**/data/v1/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('/compare/custom/?t=beta-cpp,delta');
    await expect(page.getByText('The site did not answer: “beta-cpp”, “delta” could not be loaded.')).toBeVisible();
  });

  test('says so when what puts it together does not arrive', async ({ page }) => {
    await page.route('**/render-comparison*.js', (route) => route.abort());
    await page.goto(THREE);
    await expect(page.getByText('The comparison could not be put together: part of this page did not arrive.')).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'The answer' })).toBeVisible();
  });

  test('says so when what shows it does not arrive', async ({ page }) => {
    await page.route('**/show-found*.js', (route) => route.abort());
    await page.goto(THREE);
    await expect(page.getByText(BROKEN)).toBeVisible();
  });

  for (const [kind, broken] of [
    ['nothing but a version', { version: 1 }],
    ['a tool without facts', { version: 1, tool: { slug: 'gamma', name: 'Gamma' } }],
  ] as const) {
    test(`says so when data hold ${kind}, and goes on with others`, async ({ page }) => {
      await page.goto('/compare/custom/?t=alpha,beta-cpp,delta');
      await page.route('**/data/v1/tools/gamma.json', (route) => route.fulfill({ json: broken }));
      await add(page, GAMMA);
      await expect(page.getByText(BROKEN)).toBeVisible();
      await expect(slots(page).first()).toBeHidden();
      await page.goBack();
      await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', 'دلتا לדוגמה']);
      await expect(page.getByText(BROKEN)).toBeHidden();
      await expect(page.getByRole('link', { name: 'Weigh the panel yourself' })).toBeVisible();
    });
  }

  test('says so when data break while the own page of the two is looked for', async ({ page }) => {
    const { promise: broken, resolve: breakData } = Promise.withResolvers<undefined>();
    await page.route('**/data/v1/tools/beta-cpp.json', async (route) => {
      await route.fulfill({ json: { version: 1 } });
      breakData(undefined);
    });
    await page.route('**/compare/beta-cpp-vs-delta/', async (route) => {
      await broken;
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      await route.fulfill({ status: 404 });
    });
    await page.goto('/compare/custom/?t=beta-cpp,delta');
    await expect(page.getByText(BROKEN)).toBeVisible();
  });

  test('takes a list of tools of another shape for no answer', async ({ page }) => {
    await page.route('**/data/v1/tools.json', (route) => route.fulfill({ json: { version: 1 } }));
    await page.goto('/compare/custom/?t=nobody,delta,gamma');
    await expect(page.getByText('The site did not answer: “nobody” could not be loaded.')).toBeVisible();
  });

  test('names the place that a template holds and nobody fills', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (line) => said.push(line.text()));
    await page.route('**/compare/custom/?**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('{tagline}', '{constructor}') });
    });
    await page.goto(THREE);
    await expect(page.getByText(BROKEN)).toBeVisible();
    expect(said.join()).toContain('The template wants {constructor}.');
  });

  test('says that it takes long', async ({ page }) => {
    await page.clock.install();
    await page.route('**/data/v1/tools/*.json', () => undefined);
    await page.goto('/compare/custom/?t=beta-cpp,delta');
    await expect(page.getByText('Loading…').first()).toBeVisible();
    await page.clock.fastForward(4000);
    await expect(page.getByText('Still loading: the site answers slowly.').first()).toBeVisible();
    await page.unrouteAll();
  });
});
