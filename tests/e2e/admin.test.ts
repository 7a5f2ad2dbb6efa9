import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { expect, test as base } from './test.ts';

/** A copy of the fixture that `npm run dev` serves, with the form. */
const test = base.extend<{ content: string }, { development: { readonly origin: string; readonly content: string } }>({
  development: [
    async ({}, use) => {
      const content = await mkdtemp(join(tmpdir(), 'pairwise-form-'));
      await cp('tests/e2e/content', content, { recursive: true });
      const server = spawn(process.execPath, [resolve('scripts', 'dev.ts')], {
        env: { ...process.env, PAIRWISE_CONTENT: content, HOST: '127.0.0.1', PORT: '0', NO_COLOR: '1', FORCE_COLOR: '0' },
      });
      await use({ origin: await readOrigin(server), content });
      server.kill();
      await rm(content, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  content: async ({ development }, use) => use(development.content),
  baseURL: async ({ development }, use) => use(development.origin),
});

// What lies below the window is drawn when it is about to come into sight.
test.use({ viewport: { width: 1280, height: 4000 } });

test('adds a tool with two reviews that pass the check', async ({ page, content }) => {
  // Vite reads the sources for the first time, on a machine that may be busy.
  test.setTimeout(180_000);
  await page.goto('/admin/#/collections/tools/new');
  const field = fieldsOf(page);
  await expect(field('name')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('translation')).toBeHidden();
  await field('name').getByRole('textbox').fill('Novus');
  await field('tagline').getByRole('textbox').fill('Runs models: "locally", it says');
  await choose(page, field('category'), 'Hosts');
  await field('homepage').getByRole('textbox').fill('https://novus.example/');
  await field('pricing.entry').getByRole('radio', { name: 'paid' }).click();
  await field('pricing.summary').getByRole('textbox').fill('12.50 a month');
  await field('pricing.plans').getByRole('button', { name: 'Add' }).click();
  await field('pricing.plans.0.name').getByRole('textbox').fill('Solo');
  await field('pricing.plans.0.price').getByRole('textbox').fill('12.50');
  await choose(page, field('pricing.plans.0.per'), 'month');
  await field('sources').getByRole('button', { name: 'Add' }).click();
  await field('sources.0.title').getByRole('textbox').fill('Novus: prices');
  await field('sources.0.url').getByRole('textbox').fill('https://novus.example/pricing');
  await field('sources.0.read').getByRole('button', { name: 'Today' }).click();
  await choose(page, field('sources.0.covers'), 'Pricing');
  await field('body').locator('[contenteditable=true]').fill('It runs models.');
  await save(page);
  for (const [persona, score, verdict] of [
    ['maker', '82', 'ship'],
    ['doubter', '35', 'skip'],
  ] as const) {
    await page.goto(`/admin/#/collections/reviews-${persona}/new`);
    await choose(page, field('tool'), 'Novus (novus)');
    await field('score').getByRole('spinbutton').fill(score);
    await field('verdict').getByRole('radio', { name: verdict }).click();
    await field('body').locator('[contenteditable=true]').fill(`What the ${persona} says of it, in a sentence or two.`);
    await save(page);
  }
  const { catalog, diagnostics } = await readCatalog(content, { today: today() });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(
    catalog?.tools.find(({ slug }) => slug === 'novus')?.reviews.map(({ persona, score, verdict }) => ({ persona, score, verdict })),
  ).toEqual([
    { persona: 'maker', score: 82, verdict: 'ship' },
    { persona: 'doubter', score: 35, verdict: 'skip' },
  ]);
  expect(await readFile(join(content, 'tools/novus/tool.md'), 'utf8')).toBe(`---
name: Novus
tagline: "Runs models: \\"locally\\", it says"
category: hosts
homepage: https://novus.example/
pricing:
  entry: paid
  summary: "12.50 a month"
  plans:
    - { name: Solo, price: 12.5, per: month }
verified: ${today()}
added: ${today()}
sources:
  - { title: "Novus: prices", url: "https://novus.example/pricing", read: ${today()}, covers: [pricing] }
---
It runs models.
`);
});

/** Finds a field by its path: `pricing.plans.0.name`. */
function fieldsOf(page: Page): (path: string) => Locator {
  return (path) => page.locator(`[data-key-path="${path}"]`);
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.getByRole('combobox').click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function save(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await answer).status()).toBe(200);
  // What was new has an address of its own from now on.
  await page.waitForURL(/\/entries\//);
}

/** The browser is in UTC, and so is the day that it calls today. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Waits until the server says where it is. */
function readOrigin(server: ChildProcess): Promise<string> {
  return new Promise((resolvePromise, reject) => {
    let said = '';
    server.on('exit', () => reject(new Error(`npm run dev stopped:\n${said}`)));
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (data: Buffer) => {
        said += data.toString();
        const port = /127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
        if (port !== undefined) resolvePromise(`http://127.0.0.1:${port}`);
      });
    }
  });
}
