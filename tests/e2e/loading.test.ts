import { LIMITS } from '../budgets/page-budget.ts';
import { compress } from '../budgets/site-files.ts';
import { recordLayoutShifts } from './layout-shifts.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';

for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES, '/search/?q=alpha']) {
  test(`${path} moves nothing once it is shown, and loads few scripts by itself`, async ({ page }) => {
    const weights = new Map<string, Promise<number>>();
    page.on('response', (answer) => {
      if (answer.request().resourceType() === 'script') weights.set(answer.url(), answer.text().then(compress));
    });
    const readShifts = await recordLayoutShifts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect.soft(await readShifts(), 'layout shifts').toEqual([]);
    // Whoever comes with words to search for, or tools to compare, has acted.
    if (path.includes('?')) return;
    const sum = (await Promise.all(weights.values())).reduce((total, weight) => total + weight, 0);
    // The budget of the build counts what a page imports; this also sees what its scripts fetch unasked.
    expect(sum, [...weights.keys()].join('\n')).toBeLessThanOrEqual(LIMITS.scripts);
  });
}
