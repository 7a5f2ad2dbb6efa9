import type { Page, Route } from '@playwright/test';
import { expect, test } from './own-service.ts';
import { button, community, said } from './vote-page.ts';

const PAGE = '/compare/alpha-vs-beta-cpp/';

test('remembers a reader whose choice changed in another tab before it was asked what is kept', async ({ page, service }) => {
  await page.route(
    '**/api/votes/mine',
    async (route) => {
      await voteElsewhere(page, 'alpha', 'skip');
      await route.continue();
    },
    { times: 1 },
  );
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
  await button(page, 'Skip Alpha').click();
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Skip Alpha').click();
  await expect(said(page, 'status')).toHaveText('Taken back.');
  expect(await service.counts()).toMatchObject({ alpha: { ship: 41, skip: 9 } });
});

test('takes no old answer for what the reader has chosen since, nor for what a later answer said', async ({ page, service }) => {
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').click();
  await expect(said(page, 'status')).toHaveText('Kept. Press it again to take it back.');
  const held = await holdAnswers(page, '**/api/votes/mine');
  await wake(page);
  await held.arrived(1);
  await voteElsewhere(page, 'beta-cpp', 'ship');
  await wake(page);
  await held.arrived(2);
  await button(page, 'Skip Alpha').click();
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-sending]')).toHaveCount(0);
  await held.giveLatest();
  await expect(button(page, 'Ship Beta C++')).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  await held.giveLatest();
  await expect(button(page, 'Ship Beta C++')).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  expect(await service.counts()).toMatchObject({ alpha: { ship: 41, skip: 10 }, 'beta-cpp': { ship: 3, skip: 1 } });
});

test('shows no counts that may be older than a vote, however late they come', async ({ page }) => {
  const noon = Date.UTC(2026, 10, 22, 12);
  await page.clock.setFixedTime(noon);
  const held = await holdAnswers(page, '**/api/votes?tools=*');
  await page.goto(PAGE);
  await page.mouse.move(200, 200, { steps: 2 });
  await held.arrived(1);
  await button(page, 'Ship Alpha').click();
  await expect(community(page)).toContainText('82% ship 51 votes');
  await page.clock.setFixedTime(noon + 14_000);
  await held.giveLatest('{"version":1,"tools":{"alpha":{"ship":1,"skip":0}},"pairs":{}}');
  await expect(community(page)).toContainText('82% ship 51 votes');
  // The service gives counts of up to ten seconds ago, and who is on the way keeps them for two more.
  await page.clock.setFixedTime(noon + 11_999);
  await wake(page);
  await held.arrived(2);
  await held.giveLatest('{"version":1,"tools":{"alpha":{"ship":1,"skip":0}},"pairs":{}}');
  await expect(community(page)).toContainText('82% ship 51 votes');
  await page.clock.setFixedTime(noon + 12_000);
  await wake(page);
  await held.arrived(3);
  await held.giveLatest('{"version":1,"tools":{"alpha":{"ship":60,"skip":0}},"pairs":{}}');
  await expect(community(page)).toContainText('100% ship 60 votes');
});

/** Votes as the same reader does in another tab, of which this page is not told. */
async function voteElsewhere(page: Page, tool: string, verdict: string): Promise<void> {
  const answer = await page.request.put(`/api/votes/${tool}`, { data: { verdict }, headers: { 'Sec-Fetch-Site': 'same-origin' } });
  expect(answer.status()).toBe(200);
}

/** Does what the browser does that takes a page back from its history. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
}

/** Has the service answer at once, and the page learn of it when it is told to. */
async function holdAnswers(page: Page, path: string) {
  const held: { readonly route: Route; readonly body: string }[] = [];
  let count = 0;
  await page.route(path, async (route) => {
    const body = await (await route.fetch()).text();
    held.push({ route, body });
    count += 1;
  });
  return {
    arrived: (all: number) => expect.poll(() => count).toBe(all),
    /** Gives the answer that was asked for last of those that are held, or another in its place, and waits until the page has read it. */
    async giveLatest(given?: string): Promise<void> {
      const latest = held.pop();
      if (!latest) throw new Error('Nothing was asked.');
      const read = page.waitForEvent('requestfinished', (request) => request === latest.route.request());
      await latest.route.fulfill({ contentType: 'application/json', body: given ?? latest.body });
      await read;
      // What is asked after it is answered after it.
      await page.evaluate(async () => (await fetch('/livez')).text());
    },
  };
}
