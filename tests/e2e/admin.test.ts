import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { expect as expectSoon, test as base } from './test.ts';

/** A busy machine may take its time to draw the form. */
const expect = expectSoon.configure({ timeout: 30_000 });

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

// What lies below the window is drawn when it is about to come into sight; what moves or is large costs a processor its time.
test.use({ viewport: { width: 900, height: 2400 }, contextOptions: { reducedMotion: 'reduce' } });

test('adds a tool with two reviews that pass the check', async ({ page, content }) => {
  // Vite reads the sources for the first time, on a machine that may be busy.
  test.setTimeout(180_000);
  const field = fieldsOf(page);
  const slug = page.getByRole('textbox', { name: 'Slug' });
  let asked = '';
  page.on('dialog', (dialog) => void ((asked = dialog.message()), dialog.dismiss()));

  // A page that fades into the next is drawn three times.
  await page.addInitScript(() => void Reflect.deleteProperty(Document.prototype, 'startViewTransition'));

  await test.step('says what a new tool lacks, and that its slug is taken', async () => {
    await open(page, 'tools/new');
    await expect(page.getByText('translation')).toBeHidden();
    await page.evaluate(() => (document.documentElement.dataset['opened'] = 'once'));
    await slug.fill('alpha');
    await press(page, 'Save');
    await expect(field('name')).toContainText('This field is required.');
    await expect(page.getByText('This slug is used for another entry.')).toBeVisible();
    await slug.fill('alfa');
    await press(page, 'Save');
    await expect(page.getByText('and no former slug of another tool.')).toBeVisible();
  });

  await test.step('adds the tool', async () => {
    await slug.fill('novus');
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
    await page.keyboard.press('Escape');
    expect(asked).toBe('What you typed is not saved. Leave it all the same?');
    await save(page, 'Novus');
  });

  await test.step('says what a review lacks and that there is one already, and adds it to the new tool', async () => {
    await open(page, 'reviews-maker/new');
    await press(page, 'Save');
    await expect(field('tool')).toContainText('This field is required.');
    await expect(field('verdict')).toContainText('This field is required.');
    await field('verdict').getByRole('radio', { name: 'ship' }).click();
    await field('body').locator('[contenteditable=true]').fill('What the maker says of it, in a sentence or two.');
    await field('score').getByRole('spinbutton').fill('12.5');
    await press(page, 'Save');
    await expect(field('score')).toContainText('Expected a whole number.');
    await field('score').getByRole('spinbutton').fill('101');
    await expect(field('score')).toContainText('The value must be less than or equal to 100.');
    await field('score').getByRole('spinbutton').fill('82');
    const revised = field('revised').locator('input');
    await revised.pressSequentially('30');
    await press(page, 'Save');
    await expect(revised, 'half a day is not taken for none').toBeFocused();
    await revised.fill('');
    await choose(page, field('tool'), 'Alpha (alpha)');
    await press(page, 'Save');
    await acceptRefusal(page, 'The tool has a review by this persona already: edit that one, or choose another tool.');
    await choose(page, field('tool'), 'Novus (novus)');
    await save(page, 'novus: 82, ship');
  });

  await test.step('adds a second review', async () => {
    await open(page, 'reviews-doubter/new');
    await choose(page, field('tool'), 'Novus (novus)');
    await field('score').getByRole('spinbutton').fill('35');
    await field('verdict').getByRole('radio', { name: 'skip' }).click();
    await field('body').locator('[contenteditable=true]').fill('What the doubter says of it, in a sentence or two.');
    await save(page, 'novus: 35, skip');
  });

  await test.step('writes over nothing that another program has changed, and loses nothing while no server answers', async () => {
    const file = join(content, 'tools/novus/reviews/maker.md');
    const text = await readFile(file, 'utf8');
    await open(page, 'reviews-maker/entries/novus/reviews/maker');
    await field('score').getByRole('spinbutton').fill('83');
    await writeFile(file, `${text}A word more.\n`);
    await press(page, 'Save');
    await acceptRefusal(page, 'The file has changed since the form read it, in another tab or program.');
    expect(await readFile(file, 'utf8')).toBe(`${text}A word more.\n`);
    await writeFile(file, text);
    await page.route('**/admin/files/**', (route) => route.abort());
    await press(page, 'Save');
    await acceptRefusal(page, 'The server does not answer, and nothing is lost');
    await page.unroute('**/admin/files/**');
    await save(page, 'novus: 83, ship');
  });

  // What was written to the content never loads the form anew: whatever was being typed would be lost.
  await expect(page.locator('html[data-opened=once]')).toBeAttached();
  const { catalog, diagnostics } = await readCatalog(content, { today: today() });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(
    catalog?.tools.find(({ slug }) => slug === 'novus')?.reviews.map(({ persona, score, verdict }) => ({ persona, score, verdict })),
  ).toEqual([
    { persona: 'maker', score: 83, verdict: 'ship' },
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

/** Opens a form, and waits until it is whole: what is clicked while it is still being drawn is lost. */
async function open(page: Page, form: string): Promise<void> {
  await page.goto(`/admin/#/collections/${form}`);
  await expect(page.getByRole('group', { name: 'Content Editor' })).toBeFocused({ timeout: 120_000 });
}

/** Chooses from a list; one that is opened while the form is still being drawn may close again at once, and is then opened again. */
async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await expect(async () => {
    await field.getByRole('combobox').click({ timeout: 5_000 });
    await page.getByRole('option', { name: option, exact: true }).click({ timeout: 2_000 });
  }).toPass();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Saves, and waits for the list that then shows it: the address of what was saved stands for too short a time to be waited for. */
async function save(page: Page, shown: string): Promise<void> {
  await press(page, 'Save');
  await expect(page.getByRole('gridcell', { name: shown, exact: true })).toBeVisible();
}

async function acceptRefusal(page: Page, sentence: string): Promise<void> {
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(sentence);
  await press(page, 'OK');
  // One that is still closing does not open again.
  await expect(dialog).toBeHidden();
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
