import type { Page } from '@playwright/test';
import { NETWORK_BALLOTS } from '#src/community/rules.ts';
import { expect, test } from './own-service.ts';

const PAGE = '/compare/alpha-vs-beta-cpp/';
const ALPHA = '/api/votes/alpha';

test.use({ settings: { hasLimits: true } });

/** Votes from the page as often as its network may without being asked anything. */
async function useUpFreeBallots(page: Page): Promise<void> {
  const statuses = await page.evaluate(async (times) => {
    const request = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"verdict":"ship"}' };
    const answers: number[] = [];
    for (let time = 0; time < times; time += 1) answers.push((await fetch('/api/votes/beta-cpp', request)).status);
    return answers;
  }, NETWORK_BALLOTS.free);
  expect(statuses).toEqual(Array.from({ length: NETWORK_BALLOTS.free }, () => 200));
}

test('a reader behind a busy address is asked for a solved challenge, and votes', async ({ page, context, service }) => {
  await page.goto(PAGE);
  await useUpFreeBallots(page);
  const statuses: number[] = [];
  page.on('response', (response) => response.url().endsWith(ALPHA) && statuses.push(response.status()));
  const taken = page.waitForResponse((response) => response.url().endsWith(ALPHA) && response.ok());
  await page.getByRole('button', { name: 'Ship Alpha', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Community', exact: true })).toContainText('Kept. Press it again to take it back.');
  expect(statuses).toEqual([428, 200]);
  expect(await service.counts()).toMatchObject({ alpha: { ship: 42, skip: 9 } });

  const { altcha: solved = '' } = await (await taken).request().allHeaders();
  const replay = await page.evaluate(
    async ([path, altcha]) => {
      const headers = { 'Content-Type': 'application/json', Altcha: altcha };
      const answer = await fetch(path, { method: 'PUT', headers, body: '{"verdict":"skip"}' });
      return { status: answer.status, detail: ((await answer.json()) as { detail: string }).detail };
    },
    [ALPHA, solved] as const,
  );
  expect(replay).toEqual({
    status: 428,
    detail:
      'The challenge is not solved, has expired, or was used before: solve the one in "challenge" and send the request again with it in the header Altcha.',
  });

  const cookies = await context.cookies();
  expect(cookies.map(({ name, secure, httpOnly, sameSite }) => ({ name, secure, httpOnly, sameSite }))).toEqual([
    { name: '__Host-voter', secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
});
