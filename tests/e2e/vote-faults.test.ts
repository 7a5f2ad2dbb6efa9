import type { Page } from '@playwright/test';
import { listen } from '#src/service/server/listen.ts';
import { serveSite } from '#src/service/site/serve-site.ts';
import { expect, test } from './own-service.ts';
import { button, community, said } from './vote-page.ts';

const PAGE = '/compare/alpha-vs-beta-cpp/';

test('says that the reader is offline, puts the old state back, and votes once there is a network again', async ({ page, context }) => {
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').hover();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'alert')).toHaveText('You are offline, so your choice was not sent.');
  await expect(button(page, 'Ship Alpha')).toHaveAttribute('aria-pressed', 'false');
  await expect(community(page)).toContainText('82% ship 50 votes');
  await context.setOffline(false);
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
  await expect(community(page)).toContainText('82% ship 51 votes');
});

test('says that no answer came while the service is down, goes back to what it kept, and votes once it is up', async ({
  page,
  service,
}) => {
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
  await service.stop();
  await button(page, 'Skip Alpha').click();
  await expect(said(page, 'alert')).toHaveText('No answer came, so your choice may not be kept.');
  await expect(button(page, 'Ship Alpha')).toHaveAttribute('aria-pressed', 'true');
  await service.restart();
  await button(page, 'Skip Alpha').click();
  await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
  expect(await service.counts()).toMatchObject({ alpha: { ship: 41, skip: 10 } });
});

test('leaves the counts of the build when the service does not answer, and says so', async ({ page }) => {
  await page.route('**/api/**', (route) => route.abort('connectionrefused'));
  await page.goto(PAGE);
  await page.mouse.move(200, 200, { steps: 2 });
  await expect(said(page, 'status')).toHaveText('Votes are not being taken right now; these counts are from an earlier day.');
  await expect(community(page)).toContainText('82% ship 50 votes');
});

test.describe('on a host without the service', () => {
  test.use({
    baseURL: async ({}, use) => {
      const host = await listen(serveSite(process.env['PAIRWISE_E2E_SITE'] ?? ''), { host: '127.0.0.1', port: 0 });
      if (typeof host === 'string') throw new Error(host);
      await use(`http://127.0.0.1:${host.address.port}`);
      await host.close();
    },
  });

  test('names where votes are taken, and asks for nothing before the reader moves', async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(PAGE, { waitUntil: 'networkidle' });
    expect(errors).toEqual([]);
    await page.mouse.move(200, 200, { steps: 2 });
    await expect(said(page, 'status')).toHaveText('These counts are from an earlier day; votes are taken on fixture.example.');
    await expect(community(page).getByRole('link')).toHaveAttribute('href', 'https://fixture.example/compare/alpha-vs-beta-cpp/#community');
    await expect(community(page)).toContainText('82% ship 50 votes');
    await button(page, 'Ship Alpha').click();
    await expect(said(page, 'alert')).toHaveText('Your choice was not kept: no votes are taken at this address.');
  });

  test('speaks of no counts on a page that shows none', async ({ page }) => {
    await page.goto('/tools/delta/');
    await page.mouse.move(200, 200, { steps: 2 });
    await expect(said(page, 'status')).toHaveText('Votes are taken on fixture.example.');
  });

  for (const [status, words] of [
    [501, 'Your choice was not kept: no votes are taken at this address.'],
    [502, 'No answer came, so your choice may not be kept.'],
  ] as const) {
    test(`tells a host that knows no votes from a service that is down, by its page of ${status}`, async ({ page }) => {
      await page.route('**/api/votes/alpha', (route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>Error</h1>' }));
      await page.goto(PAGE);
      await button(page, 'Ship Alpha').click();
      await expect(said(page, 'alert')).toHaveText(words);
    });
  }

  test('takes no JSON for a refusal that is none of the service', async ({ page }) => {
    await page.route('**/api/votes/alpha', (route) => route.fulfill({ status: 404, json: { message: 'Not Found' } }));
    await page.goto(PAGE);
    await button(page, 'Ship Alpha').click();
    await expect(said(page, 'alert')).toHaveText('Your choice was not kept: no votes are taken at this address.');
  });
});

test('says when to try again after too many votes', async ({ page }) => {
  await page.route('**/api/votes/alpha', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '130' },
      body: JSON.stringify({ title: 'Too Many Requests', status: 429, detail: 'Too many requests came from here.' }),
    }),
  );
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'alert')).toHaveText('Your choice was not kept: there were too many from here, try again in 3 minutes.');
  await expect(button(page, 'Ship Alpha')).toHaveAttribute('aria-pressed', 'false');
});

test.describe('with limits on', () => {
  test.use({ settings: { hasLimits: true } });

  test('does the work that is asked of a network with many votes, and says so meanwhile', async ({ page, service }) => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
    const vote = () => fetch(`${service.origin}/api/votes/delta`, { method: 'PUT', headers, body: '{"verdict":"skip"}' });
    while ((await vote()).ok);
    await page.goto(PAGE);
    const words = recordWords(page);
    await button(page, 'Ship Alpha').click();
    await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
    expect(await words()).toEqual(['Checking that a person is voting…', 'Kept. Press it again to take it back.']);
  });
});

test('says that a vote counts and is not remembered where the browser blocks cookies and storage', async ({ page, service }) => {
  await blockCookies(page);
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').click();
  const forgotten = 'Counted. This browser keeps no cookies of this site, so it can be neither changed nor taken back.';
  await expect(said(page, 'alert')).toHaveText(forgotten);
  await expect(button(page, 'Ship Alpha')).toHaveAttribute('aria-pressed', 'true');
  expect(await service.counts()).toMatchObject({ alpha: { ship: 42, skip: 9 } });
  await button(page, 'Skip Alpha').click();
  await expect(button(page, 'Ship Alpha')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Skip Beta C++').click();
  await expect(said(page, 'status')).toHaveText('Counted.');
  expect(await service.counts()).toMatchObject({ alpha: { ship: 42, skip: 9 }, 'beta-cpp': { ship: 2, skip: 2 } });
});

test('sends, keeps and shows votes where something has taken the note of the counts out of the page', async ({ page, service }) => {
  await page.goto(PAGE);
  await page.locator('[data-votes-cell="alpha"] small').evaluateAll((notes) => notes.forEach((note) => note.remove()));
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
  await button(page, 'Skip Beta C++').click();
  await expect.poll(() => service.counts()).toMatchObject({ alpha: { ship: 42, skip: 9 }, 'beta-cpp': { ship: 2, skip: 2 } });
  await expect(page.locator('#fact-community')).toContainText('82% ship51 votes, likely 70–90%50% ship4 votes, likely 15–85%');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('votes by the same buttons, and leads back to where it is told', async ({ page, service }) => {
    await page.goto(PAGE);
    await expect(page.locator('#voted')).toBeHidden();
    await expect(page.locator('noscript p')).toHaveText('These counts are from an earlier day.');
    await expect(page.locator('noscript p')).toBeVisible();
    await button(page, 'Skip Alpha').click();
    await expect(page).toHaveURL(`${PAGE}#voted`);
    await expect(page.locator('#voted')).toHaveText('Done: what you pressed is kept.');
    await expect(page.locator('#voted')).toBeInViewport();
    await expect(page.locator('#not-voted')).toBeHidden();
    await button(page, 'Neither').click();
    await expect.poll(() => service.counts()).toMatchObject({ alpha: { ship: 41, skip: 10 }, 'alpha-vs-beta-cpp': { neither: 2 } });
    await page.goto('/tools/delta/');
    await button(page, 'Ship دلتا לדוגמה').click();
    await expect(page).toHaveURL('/tools/delta/#voted');
    expect(await service.counts()).toMatchObject({ delta: { ship: 1 } });
    await button(page, 'Take back').click();
    await expect.poll(() => service.counts()).not.toHaveProperty('delta');
    await expect(page.locator('#voted')).toHaveText('Done: what you pressed is kept.');
  });

  for (const width of [320, 390]) {
    test(`fills the rows of a ballot at ${width} px, the way back included`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(PAGE);
      for (const form of await page.locator('.ballot').all()) {
        const right = await form.evaluate((element) => element.getBoundingClientRect().right);
        const last = form.getByRole('button', { name: 'Take back' });
        expect(await last.evaluate((element) => element.getBoundingClientRect().right)).toBeCloseTo(right, 0);
      }
    });
  }
});

/** Sends no cookie and keeps none, as a browser does that blocks them; it blocks storage too. */
async function blockCookies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
  });
  await page.route('**/api/**', async (route) => {
    const { cookie: _cookie, ...headers } = route.request().headers();
    const answer = await fetch(route.request().url(), { method: route.request().method(), headers, body: route.request().postData() });
    const { 'set-cookie': _set, ...given } = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers: given, body: await answer.text() });
  });
}

/** Keeps everything that the votes' lines say from now on. */
function recordWords(page: Page): () => Promise<readonly string[]> {
  const lines = page.evaluate(() => {
    const words: string[] = [];
    Object.assign(window, { words });
    new MutationObserver((changes) =>
      words.push(...changes.map(({ target }) => target.textContent ?? '').filter((text) => text !== '')),
    ).observe(document.querySelector('.ballot') ?? document.body, { subtree: true, childList: true });
  });
  return async () => {
    await lines;
    return page.evaluate(() => (window as unknown as { readonly words: readonly string[] }).words);
  };
}
