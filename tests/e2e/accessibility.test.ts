import { AxeBuilder } from '@axe-core/playwright';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES]) {
    test(`${path} has no accessibility violation, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    });
  }
}
