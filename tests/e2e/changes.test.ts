import { formatOutline, readOutline } from './outline.ts';
import { expect, test } from './test.ts';

test('changes are read by day, newest first, then where to follow them', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/changes/');
  expect(formatOutline(await readOutline(page.getByRole('main')))).toEqual([
    'main',
    'navigation Breadcrumb',
    'h1 What changed',
    'h2 1 Apr 2026',
    'h2 5 Mar 2026',
    'h2 2 Mar 2026',
    'h2 15 Feb 2026',
    'h2 1 Feb 2026',
    'h2 Follow',
  ]);
});

test('a changed take says from what to what and why, and leads to the history of its tool', async ({ page }) => {
  await page.goto('/changes/');
  const newest = page.getByRole('region', { name: '1 Apr 2026' }).getByRole('listitem');
  await expect(newest).toHaveText([
    /^Changed take\s*Alpha:\s*Buyer changed its take\s*Buyer: Skip 52 → Ship 74\s*The licence was still unclear then\.\s*Panel score 74\s*Ship$/,
  ]);
  await newest.getByRole('link', { name: 'Alpha' }).click();
  await expect(page).toHaveURL('/tools/alpha/#history');
  await expect(page.getByRole('heading', { name: 'History' })).toBeInViewport();
});

test('a name that would be markup stays text, and one from right to left turns nothing round', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/changes/');
  const reviews = page.getByRole('region', { name: '2 Mar 2026' }).getByRole('listitem');
  await expect(reviews.filter({ hasText: 'Gamma' }).getByRole('link')).toHaveText('Gamma <script>alert(1)</script>');
  await expect(reviews.filter({ hasText: 'دلتا' })).toContainText('reviewed by 2');
});

test('an entry of a feed leads to its line and to its place', async ({ page, request }) => {
  const feed = (await (await request.get('/feed.json')).json()) as { items: readonly { id: string; url: string }[] };
  for (const { id, url } of feed.items) {
    const [line, place] = [new URL(id), new URL(url)];
    await page.goto(`${line.pathname}${line.hash}`);
    await expect(page.locator(line.hash)).toBeVisible();
    await page.goto(`${place.pathname}${place.hash}`);
    if (place.hash !== '') await expect(page.locator(place.hash)).toBeVisible();
  }
  expect(feed.items.length).toBeGreaterThan(5);
});

for (const path of ['/', '/categories/engines/', '/tools/alpha/']) {
  test(`both feeds of ${path} are linked and there`, async ({ page, request }) => {
    await page.goto(path === '/' ? '/changes/' : path);
    const links = page.getByRole('main').getByRole('link', { name: /Atom|JSON Feed/ });
    await expect(links.first()).toHaveAttribute('href', `${path}feed.xml`);
    await expect(links.nth(1)).toHaveAttribute('href', `${path}feed.json`);
    expect(await (await request.get(`${path}feed.xml`)).text()).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed /);
    expect(await (await request.get(`${path}feed.json`)).json()).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
  });
}
