import { ANY_POLICY, PAGE_POLICY } from '#src/service/site/content-policy.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';

// That nothing of a page is refused under its policy is asked of every test, and so of every page type (test.ts).
test('pages come under the policy, and with the headers of every answer', async ({ request }) => {
  for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES, '/tools/nobody/']) {
    expect((await request.get(path)).headers(), path).toMatchObject({
      'content-security-policy': `${ANY_POLICY}, ${PAGE_POLICY}`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  }
});

test('a page runs nothing that somebody has written into it', async ({ browser, baseURL }) => {
  // A context of its own: this one is meant to be refused.
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  const refused: string[] = [];
  await page.exposeFunction('tell', (directive: string) => refused.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      (window as unknown as { tell: (directive: string) => void }).tell(effectiveDirective);
    });
  });
  await page.goto('/tools/alpha/');
  const outcome = await page.evaluate(async () => {
    const markup = [
      '<script>window.broken = 1</script>',
      '<img src="https://elsewhere.example/a.png" onerror="window.broken = 2">',
      '<p id="styled" style="color: rgb(1, 2, 3)">Text</p>',
      '<base href="https://elsewhere.example/">',
      '<form action="https://elsewhere.example/"><input name="a"></form>',
    ];
    document.body.append(document.createRange().createContextualFragment(markup.join('')));
    document.querySelector<HTMLFormElement>('form[action^="https:"]')?.requestSubmit();
    const fetched = await fetch('https://elsewhere.example/').then(
      () => 'fetched',
      () => 'refused',
    );
    const styled = document.querySelector('#styled');
    return [fetched, 'broken' in window, document.baseURI === location.href, styled && getComputedStyle(styled).color === 'rgb(1, 2, 3)'];
  });
  expect(outcome).toEqual(['refused', false, true, false]);
  await expect
    .poll(() => [...new Set(refused)].sort())
    .toEqual(['base-uri', 'connect-src', 'form-action', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']);
  await page.close();
});

test('a page that another site frames is not shown there', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route('https://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL ?? ''}/tools/alpha/"></iframe>` }),
  );
  await page.goto('https://other.example/');
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await framed?.evaluate(() => document.title).catch(() => 'nothing')).not.toContain('Alpha');
  await page.close();
});
