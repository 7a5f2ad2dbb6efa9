import { GAMMA, slots, THREE, title } from './custom-page.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';

const FOUR = '/compare/custom/?t=alpha,beta-cpp,gamma,epsilon';
const EPSILON = 'Epsilon the Unreasonably Long and Quite Unbreakable-Name-Of-A-Tool, Edition 2026';
const FULL = 'Four tools fit side by side: remove one to add another.';

test.describe('what the address asks for', () => {
  test('shows three tools with all that a comparison shows', { tag: '@phone' }, async ({ page }) => {
    await page.goto(THREE);
    await expect(title(page)).toHaveText(`Alpha vs Beta C++ vs ${GAMMA}`, { useInnerText: false });
    await expect(page).toHaveTitle(`Alpha vs Beta C++ vs ${GAMMA} | Fixture`);
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(headings).toHaveText(['The answer', 'The tools', 'Decision table', 'Pricing', 'Reviewer scorecard', 'Sources']);
    const table = page.getByRole('table', { name: 'Facts that differ' });
    await expect(table.getByRole('columnheader')).toHaveText(['Fact', 'Alpha', 'Beta C++', GAMMA]);
    await expect(table.getByRole('row').filter({ hasText: 'Context window' }).getByRole('cell')).toHaveText([
      '8,192 tokens',
      '131,072 tokens (better)',
      'Not recorded',
    ]);
    await expect(page.getByRole('img', { name: 'Scores by persona' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Alpha', exact: true }).getByText('Free', { exact: true })).toBeVisible();
    await expect(page.locator('main')).not.toContainText('{');
  });

  test('says the same of two tools as their own page does', async ({ page }) => {
    const read = async (): Promise<readonly string[]> => {
      const parts = page.locator('#answer ~ *, #tools ~ *, main tr');
      await expect(page.getByRole('heading', { name: 'Reviewer scorecard' })).toBeVisible();
      const texts = await parts.allTextContents();
      return texts.map((text) => text.replace(/\s+/g, ' ').trim());
    };
    await page.goto('/compare/delta-vs-gamma/');
    const own = await read();
    // Leading to the own page is switched off: nobody says that it is there.
    await page.route('**/compare/delta-vs-gamma/', (route) => route.fulfill({ status: 404 }));
    await page.goto('/compare/custom/?t=delta,gamma');
    const custom = await read();
    expect(custom.filter((text) => text !== '').length).toBeGreaterThan(20);
    for (const text of own.filter((each) => !/Copy link|Weigh the panel|Add to compare/.test(each))) expect(custom).toContain(text);
  });

  test('shows four tools, and says that there is no room for a fifth', async ({ page }) => {
    await page.goto(FOUR);
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA, EPSILON]);
    await expect(page.getByText(FULL)).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Add a tool' })).toBeHidden();
  });

  test('leads two tools that have a page there, with the weights, and leaves no trace', async ({ page }) => {
    await page.goto('/tools/');
    await page.goto('/compare/custom/?t=beta-cpp,alpha&w=210');
    await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/?w=210');
    await page.goBack();
    await expect(page).toHaveURL('/tools/');
  });

  test('shows two tools that have none', async ({ page }) => {
    await page.goto('/compare/custom/?t=beta-cpp,delta');
    await expect(slots(page)).toHaveText(['Beta C++', 'دلتا לדוגמה']);
    await expect(page.getByRole('link', { name: 'Open their own page' })).toBeHidden();
  });

  test('mends former slugs, repetitions and capitals in the address', async ({ page }) => {
    await page.goto('/compare/custom/?t=ALFA,beta-cpp,alpha,,gamma');
    await expect(page).toHaveURL(THREE);
    await expect(page.getByText('“alfa” is now “Alpha”.')).toBeVisible();
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
  });

  test('leads to a page of their own by a former slug too', async ({ page }) => {
    await page.goto('/compare/custom/?t=alfa,beta-cpp');
    await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  });

  test('says what it does not know, and goes on with the rest', async ({ page }) => {
    await page.goto(`/compare/custom/?t=alpha,nobody,beta-cpp,${encodeURIComponent('<img src=x onerror=alert(1)>')},gamma`);
    await expect(page.getByText('There is no tool called “nobody” here.')).toBeVisible();
    await expect(page.getByText('There is no tool called “<img src=x onerror=alert(1)>” here.')).toBeVisible();
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
    await expect(page).toHaveURL(THREE);
  });

  test('takes the first four of more', async ({ page }) => {
    await page.goto(`${FOUR},delta,zeta`);
    await expect(page.getByText('Four tools fit side by side: “delta”, “zeta” had to stay out.')).toBeVisible();
    await expect(page).toHaveURL(FOUR);
  });

  test('invites to choose when it asks for none, and for one', async ({ page }) => {
    await page.goto('/compare/custom/');
    await expect(title(page)).toHaveText('Up to four tools, side by side');
    await expect(page.getByText('No tool is chosen yet. Add two to four, and they stand here side by side.')).toBeVisible();
    await page.goto('/compare/custom/?t=zeta');
    await expect(page.getByRole('link', { name: 'its own page' })).toHaveAttribute('href', '/tools/zeta/');
    await expect(slots(page)).toHaveText(['Zeta']);
  });

  test('shows every name as it is written, whatever it looks like', async ({ page }) => {
    const name = '{slug} {a} {nobody} {constructor} <b>$& </b>';
    await page.route('**/data/v1/tools/zeta.json', async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as { readonly tool: object };
      await route.fulfill({ json: { ...data, tool: { ...data.tool, name, tagline: name, platforms: [name] } } });
    });
    await page.goto('/compare/custom/?t=zeta,delta,gamma');
    await expect(slots(page)).toHaveText([name, 'دلتا לדוגמה', GAMMA]);
    await expect(title(page)).toHaveText(`${name} vs دلتا לדוגמה vs ${GAMMA}`);
    await expect(page.getByRole('region', { name }).getByText(name)).toHaveCount(2);
    await expect(page.getByRole('row', { name: 'Platforms' }).getByRole('cell').first()).toHaveText(name);
    await expect(page.getByRole('heading', { name: `Choose ${name} if` })).toBeVisible();
  });

  test('leads to the place on the page that the address names, and back to it', async ({ page }) => {
    await page.goto(`${THREE}#scorecard`);
    await expect(page.getByRole('heading', { name: 'Reviewer scorecard' })).toBeInViewport();
    await expect(page).toHaveURL(`${THREE}#scorecard`);
    await page.getByRole('button', { name: 'Move Alpha right' }).click();
    await expect(page).toHaveURL('/compare/custom/?t=beta-cpp,alpha,gamma');
    await page.goBack();
    await expect(slots(page)).toHaveText(['Alpha', 'Beta C++', GAMMA]);
    await expect(page).toHaveURL(`${THREE}#scorecard`);
  });

  test('leads two tools to the same place on their own page', async ({ page }) => {
    await page.goto('/compare/custom/?t=beta-cpp,alpha#scorecard');
    await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/#scorecard');
  });

  test('can be used without a pointer or a key from the start', async ({ page }) => {
    await page.goto('/compare/custom/');
    await page.getByRole('combobox', { name: 'Add a tool' }).selectOption('zeta');
    await expect(slots(page)).toHaveText(['Zeta']);
  });

  test('shows the notice of a tool on its way out', async ({ page }) => {
    await page.goto(FOUR);
    const notice = page.getByText('Its maker advises against starting with it.');
    await expect(notice).toHaveText('Deprecated. Its maker advises against starting with it. Alpha takes its place.');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to the pages that need none', async ({ page }) => {
    await page.goto(THREE);
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p').getByRole('link')).toHaveText(['comparisons of two', 'tools']);
    await expect(page.getByText('Loading…')).toBeHidden();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

test.describe('how it is laid out', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('never scrolls sideways at 320 px; the table does, by keyboard, under its names', { tag: '@phone' }, async ({ page }) => {
    await page.goto(FOUR);
    await expect(slots(page)).toHaveCount(4);
    const hidden = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(hidden).toBe(0);
    const region = page.getByRole('group', { name: 'Decision table, row by row' });
    await region.focus();
    await expect(region).toBeFocused();
    await region.evaluate((element) => element.scrollTo({ left: 200, behavior: 'instant' }));
    const bar = region.locator('xpath=preceding-sibling::*[1]');
    await expect.poll(() => bar.evaluate(({ scrollLeft }) => scrollLeft)).toBe(200);
    const label = region.getByRole('rowheader').first();
    const [labelBox, regionBox] = [await label.boundingBox(), await region.boundingBox()];
    expect(labelBox?.x).toBe(regionBox?.x);
  });

  test('is printed in its columns, without the controls', async ({ page }) => {
    await page.goto(FOUR);
    await expect(slots(page)).toHaveCount(4);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1100 });
    await expect(slots(page).first()).toBeHidden();
    const scores = page.locator('#answer ~ .standing');
    const tops = await scores.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const lefts = async (selector: string): Promise<readonly number[]> =>
      page.locator(selector).evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().left)));
    expect(await lefts('#answer ~ .standing')).toEqual(await lefts('#tools ~ section'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test(`four tools have no accessibility violation`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(FOUR);
    await expect(slots(page)).toHaveCount(4);
    expect(await findViolations(page)).toEqual([]);
  });
});

test('the hub leads here', async ({ page }) => {
  await page.goto('/compare/');
  await page.getByRole('link', { name: 'Put up to four side by side' }).click();
  await expect(page).toHaveURL('/compare/custom/');
});
