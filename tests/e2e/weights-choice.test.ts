import { expect, test } from './test.ts';
import { BUILD, BUY, control, EQUAL, KEY, openControl, PAIR, press, query, remember, remembered, result, weigh } from './weight-control.ts';

test.describe('the choice', () => {
  test('is in the address and survives a reload', async ({ page }) => {
    await page.goto(PAIR);
    await openControl(page);
    await press(page, 'I buy');
    expect(query(page)).toBe('?w=012');
    await page.reload();
    await expect(result(page)).toHaveText(BUY);
    await openControl(page);
    await expect(control(page).getByRole('button', { pressed: true })).toHaveText('I buy');
  });

  test('is remembered on other pages, whose address then says it too', async ({ page }) => {
    await page.goto(PAIR);
    await openControl(page);
    await press(page, 'I buy');
    await page.goto('/compare/alpha-vs-gamma/');
    await expect(result(page)).toHaveText(/^By your weights: Alpha 70, ship; Gamma <script>/);
    expect(query(page)).toBe('?w=012');
  });

  test('is copied with the link, and nothing else of the address', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${PAIR}?utm_source=x&w=210#sources`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${PAIR}?w=210`);
  });

  test('of a shared link wins over the remembered one, and is not remembered until it is changed', async ({ page }) => {
    await remember(page.context(), { maker: 2, doubter: 1, buyer: 0 });
    await page.goto(`${PAIR}?w=012`);
    await expect(result(page)).toHaveText(BUY);
    expect(await remembered(page)).toBe('{"maker":2,"doubter":1,"buyer":0}');
    await openControl(page);
    await weigh(page, 'Doubter', '0×');
    expect([query(page), await remembered(page)]).toEqual(['?w=002', '{"maker":0,"doubter":0,"buyer":2}']);
  });

  test('of a shared link may be equal weights', async ({ page }) => {
    await remember(page.context(), { maker: 2, doubter: 1, buyer: 0 });
    await page.goto(`${PAIR}?w=111`);
    await expect(result(page)).toHaveText(EQUAL);
    expect(query(page)).toBe('?w=111');
  });

  for (const wrong of ['w=21', 'w=2100', 'w=213', 'w=', 'w', 'w=%E0']) {
    test(`is dropped from the address when it cannot be read: ${wrong}`, async ({ page }) => {
      await page.goto(`${PAIR}?a=1&${wrong}&b=2`);
      await expect(page.locator('#weights[data-waiting]')).toHaveCount(0);
      await expect(result(page)).toHaveText(EQUAL);
      expect(query(page)).toBe('?a=1&b=2');
    });
  }

  for (const kept of ['[]', 'null', 'no', '{"maker":3,"buyer":"2","gardener":0}']) {
    test(`is not taken from a memory that holds something else: ${kept}`, async ({ page }) => {
      await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, kept] as const);
      await page.goto(PAIR);
      await expect(page.locator('#weights[data-waiting]')).toHaveCount(0);
      await expect(result(page)).toHaveText(EQUAL);
      expect(query(page)).toBe('');
    });
  }

  test('of one tab does not disturb another; the next page takes the last one', async ({ page, context }) => {
    const other = await context.newPage();
    await page.goto(`${PAIR}?w=210`);
    await other.goto(PAIR);
    await openControl(other);
    await press(other, 'I buy');
    await expect(result(other)).toHaveText(BUY);
    await expect(result(page)).toHaveText(BUILD);
    expect(query(page)).toBe('?w=210');
    await page.goto(PAIR);
    await expect(result(page)).toHaveText(BUY);
  });

  test('holds for the page when the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(PAIR);
    await openControl(page);
    await press(page, 'I build');
    await weigh(page, 'Buyer', '2×');
    expect(query(page)).toBe('?w=212');
    await page.reload();
    await expect(result(page)).toHaveText(/^By your weights: Alpha 77, ship/);
  });

  test('comes back with the way back, within the page and from another', async ({ page }) => {
    await page.goto(`${PAIR}?w=210`);
    await expect(result(page)).toHaveText(BUILD);
    await page.getByRole('link', { name: 'Weigh the panel yourself' }).click();
    await press(page, 'I buy');
    await expect(result(page)).toHaveText(BUY);
    await page.goBack();
    await expect(result(page)).toHaveText(BUILD);
    await expect(control(page).getByRole('button', { pressed: true })).toHaveText('I build');
    await page.goForward();
    await expect(result(page)).toHaveText(BUY);
    await page.goto('/tools/alpha/');
    await page.goBack();
    await expect(result(page)).toHaveText(BUY);
    expect(query(page)).toBe('?w=012');
  });
});
