import type { Page } from '@playwright/test';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { formSchemas } from '#src/editing/form/form-schemas.ts';
import { buildFormView } from '#src/views/admin/form-view.ts';
import { serveFakeGithub } from './fake-github.ts';
import { expect as expectSoon, test as base } from './test.ts';

/** A busy machine may take its time to draw the form. */
const expect = expectSoon.configure({ timeout: 30_000 });

const CONTENT = 'tests/e2e/content';

/** Asks other hosts by design: GitHub, which a fake stands in for. */
const test = base.extend({ quiet: async ({}, use) => use(undefined) });

test.use({ viewport: { width: 900, height: 1600 }, contextOptions: { reducedMotion: 'reduce' } });

test('sends a review to GitHub as a branch, a commit and a pull request', async ({ page }) => {
  test.setTimeout(90_000);
  const asked = await serveFakeGithub(page, CONTENT);
  await openForm(page);
  await expect(page.getByText('Make a token')).toBeVisible();
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.getByRole('textbox').fill('a-token');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText('Make a token')).toBeHidden();

  await page.goto('/admin/#/collections/reviews-buyer/new');
  const field = (path: string) => page.locator(`[data-key-path="${path}"]`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText(
    'Choose the tool that is reviewed. The key `score` is missing. The key `verdict` is missing. The text itself is empty.',
  );
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await field('tool').getByRole('combobox').click();
  await page.getByRole('option', { name: 'Gamma <script>alert(1)</script> (gamma)', exact: true }).click();
  await field('score').getByRole('spinbutton').fill('61');
  await field('verdict').getByRole('radio', { name: 'ship' }).click();
  await field('date').locator('input').fill('2026-03-01');
  await field('body').locator('[contenteditable=true]').fill('It does what the invoice says.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send for Review' }).click();
  await expect(page.getByRole('gridcell', { name: 'gamma: 61, ship', exact: true })).toBeVisible();

  const branch = 'cms/editor/pairwise/reviews-buyer/gamma';
  expect(asked).toEqual({
    branches: [`refs/heads/${branch}`],
    commits: [
      {
        repository: 'editor/pairwise',
        branch,
        message: 'Add Review “gamma”',
        files: {
          'content/tools/gamma/reviews/buyer.md': '---\nscore: 61\nverdict: ship\ndate: 2026-03-01\n---\nIt does what the invoice says.\n',
        },
      },
    ],
    pullRequests: [{ title: 'Add Review “gamma”', head: `editor:${branch}`, base: 'main' }],
    unknown: [],
  });
});

/** Opens the form of the built site, with the settings that the same content gives it in a repository on GitHub. */
async function openForm(page: Page): Promise<void> {
  const { catalog } = await readCatalog(CONTENT, { today: new Date().toISOString().slice(0, 10) });
  if (catalog === null) throw new Error('The fixture content has faults.');
  const site = { ...catalog.site, repository: 'https://github.com/example/pairwise' };
  const { config, policy } = buildFormView({ catalog: { ...catalog, site }, schemas: formSchemas(), isLocal: false });
  await page.route('**/admin/', async (route) => {
    const response = await route.fetch();
    const page = await response.text();
    const body = page
      .replace(/(?<=<editors-form config=")[^"]*/, () => escape(JSON.stringify(config)))
      .replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, () => escape(policy));
    await route.fulfill({ response, body });
  });
  await page.goto('/admin/');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
