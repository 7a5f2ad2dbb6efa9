import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { recordLayoutShifts } from './layout-shifts.ts';
import { expect, test } from './own-service.ts';
import { findViolations } from './violations.ts';
import { button, community, said } from './vote-page.ts';

const PAGE = '/compare/alpha-vs-beta-cpp/';

/** The community's row of the decision table. */
function row(page: Page): Locator {
  return page.locator('#fact-community');
}

/** Votes as a program does, and as somebody else. */
async function shipByProgram(request: APIRequestContext, tool: string): Promise<void> {
  const answer = await request.put(`/api/votes/${tool}`, { data: { verdict: 'ship' }, headers: { 'Sec-Fetch-Site': 'same-origin' } });
  expect(answer.status()).toBe(200);
}

test('takes a vote, shows it everywhere on the page, and keeps it', async ({ page, service }) => {
  await page.goto(PAGE);
  await expect(community(page)).toContainText('67% ship 3 votes, likely 21–94%');
  await button(page, 'Ship Beta C++').click();
  await expect(button(page, 'Ship Beta C++')).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Ship Beta C++')).toBeFocused();
  await expect(said(page)).toHaveText('Kept. Press it again to take it back.');
  await expect(community(page)).toContainText('75% ship 4 votes, likely 30–95%');
  await expect(row(page)).toContainText('75% ship4 votes, likely 30–95%');
  await expect(page.getByRole('region', { name: 'Beta C++', exact: true }).getByRole('definition').nth(1)).toHaveText('75%');
  expect(await service.counts()).toMatchObject({ 'beta-cpp': { ship: 3, skip: 1 } });
  await page.goto('/tools/beta-cpp/');
  await expect(button(page, 'Ship Beta C++')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('4 votes, likely 30–95%')).toHaveCount(2);
});

test('changes a vote, and takes it back when it is pressed again', async ({ page, service }) => {
  await page.goto(PAGE);
  await button(page, 'Ship Beta C++').click();
  await expect(said(page)).toHaveText('Kept. Press it again to take it back.');
  await button(page, 'Skip Beta C++').click();
  await expect(community(page)).toContainText('50% ship 4 votes, likely 15–85%');
  await expect(button(page, 'Ship Beta C++')).toHaveAttribute('aria-pressed', 'false');
  expect(await service.counts()).toMatchObject({ 'beta-cpp': { ship: 2, skip: 2 } });
  await button(page, 'Skip Beta C++').click();
  await expect(said(page)).toHaveText('Taken back.');
  await expect(button(page, 'Skip Beta C++')).toHaveAttribute('aria-pressed', 'false');
  await expect(community(page)).toContainText('67% ship 3 votes, likely 21–94%');
  expect(await service.counts()).toMatchObject({ 'beta-cpp': { ship: 2, skip: 1 } });
});

test('asks which of the two a reader would pick', async ({ page, service }) => {
  await page.goto(PAGE);
  await expect(community(page)).toContainText('57% Alpha, 29% Beta C++, 14% neither, from 7 picks');
  await button(page, 'Beta C++').click();
  await expect(community(page)).toContainText('50% Alpha, 38% Beta C++, 13% neither, from 8 picks');
  await button(page, 'Neither').click();
  await expect(community(page)).toContainText('50% Alpha, 25% Beta C++, 25% neither, from 8 picks');
  await expect(button(page, 'Beta C++')).toHaveAttribute('aria-pressed', 'false');
  expect(await service.counts()).toMatchObject({ 'alpha-vs-beta-cpp': { a: 4, b: 2, neither: 2 } });
});

test('takes presses in their order, however quick they are', async ({ page, service }) => {
  await page.goto(PAGE);
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await button(page, 'Ship Beta C++').dblclick();
  await button(page, 'Skip Alpha').click();
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toHaveText(['Kept. Press it again to take it back.', 'Taken back.']);
  expect(sent).toEqual(['PUT /api/votes/beta-cpp', 'DELETE /api/votes/beta-cpp', 'PUT /api/votes/alpha']);
  expect(await service.counts()).toMatchObject({ alpha: { ship: 41, skip: 10 }, 'beta-cpp': { ship: 2, skip: 1 } });
});

test('votes by keyboard, with the focus kept', async ({ page }) => {
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toHaveText('Kept. Press it again to take it back.');
  await expect(button(page, 'Skip Alpha')).toBeFocused();
});

test('keeps two tabs in step', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/tools/alpha/');
  await page.goto(PAGE);
  await button(page, 'Skip Alpha').click();
  await expect(button(other, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'true');
  await expect(community(other)).toContainText('80% ship 51 votes, likely 68–89%');
  await button(other, 'Skip Alpha').click();
  await expect(button(page, 'Skip Alpha')).toHaveAttribute('aria-pressed', 'false');
  await expect(community(page)).toContainText('82% ship 50 votes, likely 69–90%');
});

test('stops saying what came of a vote once another tab has changed it', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/tools/alpha/');
  await page.goto(PAGE);
  await button(page, 'Ship Alpha').click();
  await expect(said(page)).toHaveText('Kept. Press it again to take it back.');
  await button(page, 'Ship Alpha').click();
  await expect(said(page)).toHaveText('Taken back.');
  await button(other, 'Ship Alpha').click();
  await expect(button(page, 'Ship Alpha')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toHaveCount(0);
});

test('asks for nothing until the reader moves, and for nobody’s own votes before there are any', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/api/') && asked.push(new URL(request.url()).pathname));
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  const counts = page.waitForResponse('**/api/votes?tools=alpha,beta-cpp');
  await page.mouse.move(200, 200, { steps: 2 });
  await counts;
  await button(page, 'Ship Alpha').hover();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual(['/api/votes']);
});

test('shows the counts of today in the place of those of the build', async ({ page, request }) => {
  for (const tool of ['beta-cpp', 'delta']) await shipByProgram(request, tool);
  await page.goto('/compare/alpha-vs-delta/');
  await page.mouse.move(200, 200, { steps: 2 });
  await expect(row(page)).toHaveText('Community82% ship50 votes, likely 69–90%100% ship1 vote, likely 21–100%');
  await page.goto('/compare/custom/?t=beta-cpp,delta,gamma');
  await page.mouse.move(300, 300, { steps: 2 });
  await expect(row(page)).toHaveText('Community75% ship4 votes, likely 30–95%100% ship1 vote, likely 21–100%No community votes yet');
});

test('shows on a later visit what was chosen, and the counts of then', async ({ page, request }) => {
  await page.goto(PAGE);
  await button(page, 'Ship Beta C++').click();
  await expect(said(page)).toHaveText('Kept. Press it again to take it back.');
  await page.evaluate(() => localStorage.setItem('pairwise:voted', '{"at":0,"answer":{"version":1,"tool":"beta-cpp","ship":9,"skip":9}}'));
  await shipByProgram(request, 'beta-cpp');
  const counts = async () => (await request.get('/api/votes?tools=beta-cpp')).text();
  await expect.poll(counts).toContain('"beta-cpp":{"ship":4,"skip":1}');
  await page.reload();
  await page.mouse.move(200, 200, { steps: 2 });
  await expect(button(page, 'Ship Beta C++')).toHaveAttribute('aria-pressed', 'true');
  await expect(community(page)).toContainText('80% ship 5 votes, likely 38–96%');
});

test('moves nothing while counts change and votes are kept, and stays accessible', async ({ page, request }) => {
  await shipByProgram(request, 'delta');
  const readShifts = await recordLayoutShifts(page);
  await page.goto('/compare/delta-vs-gamma/');
  await row(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.mouse.move(200, 200, { steps: 2 });
  await expect(row(page)).toContainText('100% ship1 vote, likely 21–100%');
  const [ship] = await community(page).getByRole('button', { name: 'Ship' }).all();
  await ship?.click();
  await expect(said(page)).toHaveText('Kept. Press it again to take it back.');
  await expect(community(page)).toContainText('2 votes, likely 34–100%');
  expect(await readShifts()).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
});
