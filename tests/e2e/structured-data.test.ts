import { findUnshownClaims } from '../structured-data/unshown-claims.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';

for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES]) {
  test(`${path} tells machines nothing that it does not show`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(findUnshownClaims(html)).toEqual([]);
  });
}
