import { formatOutline, readOutline } from './outline.ts';
import { openPage } from './open-page.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';

for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES]) {
  test(`${path} has no accessibility violation`, async ({ page }) => {
    await openPage(page, path);
    expect.soft(await findViolations(page)).toEqual([]);
    const outline = await readOutline(page.locator('body'));
    const landmarks = outline.map(({ role }) => role).filter((role) => ['banner', 'main', 'contentinfo'].includes(role));
    expect.soft(landmarks).toEqual(['banner', 'main', 'contentinfo']);
    const headings = outline.filter(({ role }) => role === 'heading');
    expect.soft(headings.map(({ level }) => level).filter((level) => level === 1)).toEqual([1]);
    // From no heading to the first is a step too: the title comes first.
    const leaps = headings.filter(({ level }, place) => (level ?? 0) > (headings[place - 1]?.level ?? 0) + 1);
    expect.soft(formatOutline(leaps), 'headings that leave a level out').toEqual([]);
  });
}
