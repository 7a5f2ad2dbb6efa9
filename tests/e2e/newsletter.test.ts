import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unsubscribeLink } from '#src/service/newsletter/unsubscribe-link.ts';
import { linkIn, openMailBox, type MailBox } from '../unit/service/newsletter/sent-mails.ts';
import { originOf, runService } from './run-service.ts';
import { expect, test as base } from './test.ts';

interface Newsletter {
  readonly origin: string;
  /** Where its mails come to. */
  readonly box: MailBox;
  /** Signs an address up and confirms it; gives the link by which it leaves. */
  subscribe(address: string): Promise<string>;
}

/** Playwright's `test` on a service of the test's own, whose mails come to the test. */
const test = base.extend<{ newsletter: Newsletter }>({
  newsletter: async ({}, use) => {
    const box = await openMailBox();
    const data = await mkdtemp(join(tmpdir(), 'pairwise-e2e-'));
    const running = await runService({ output: process.env['PAIRWISE_E2E_SITE'] ?? '', data, smtpUrl: box.smtpUrl });
    const { store, keyFor } = running.service;
    const origin = originOf(running);
    const subscribe = async (address: string): Promise<string> => {
      const asked = { id: 'ada-id', address, tokenHash: 'hash', now: 0, expiresAt: 1, mailedBefore: 0, mailsMost: 1 };
      const words = { subject: 'Hello', html: '', text: 'Hello', headers: {} };
      await store.subscribers.ask(asked, ({ id }) => ({ issue: 'test', subscriber: id, ...words }));
      await store.subscribers.confirm(asked.tokenHash, 0);
      return unsubscribeLink(keyFor('unsubscribe'), origin, asked.id);
    };
    await use({ origin, box, subscribe });
    await running.close();
    await box.close();
    await rm(data, { recursive: true, force: true });
  },
  baseURL: async ({ newsletter }, use) => {
    await use(newsletter.origin);
  },
});

test.use({ javaScriptEnabled: false });

const TITLE = { level: 1 } as const;

test('is signed up for on the home page, confirmed by a button, and left by another', async ({ page, newsletter }) => {
  await page.goto('/');
  const form = page.getByRole('form', { name: 'Newsletter' });
  await form.getByLabel('Your mail address').fill('ada@example.org');
  await form.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL('/newsletter/sent/');
  await expect(page.getByRole('heading', TITLE)).toHaveText('Look into your inbox');

  const link = linkIn((await newsletter.box.waitFor(1))[0], '/newsletter/confirm/');
  for (const time of ['first', 'second']) {
    await page.goto(link);
    await expect(page.getByRole('heading', TITLE), `the ${time} time`).toHaveText('Confirm your address');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page).toHaveURL('/newsletter/confirmed/');
    await expect(page.getByRole('heading', TITLE)).toHaveText('You are on the list');
  }
});

test('is left by the button behind a link, and may be signed up for again at once', async ({ page, newsletter }) => {
  await page.goto(await newsletter.subscribe('ada@example.org'));
  await expect(page.getByRole('heading', TITLE)).toHaveText('Leave the newsletter');
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(page).toHaveURL('/newsletter/unsubscribed/');
  await page.getByLabel('Your mail address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL('/newsletter/sent/');
  const mails = await newsletter.box.waitFor(2);
  expect(mails.map(({ subject }) => subject)).toEqual(['Hello', 'Confirm your address for Fixture']);
});

test('tells of an address that cannot be written to, where the reader is led', async ({ page }) => {
  await page.goto('/newsletter/');
  await expect(page.getByText('That was not a mail address')).toBeHidden();
  // The browser lets a bare host pass.
  await page.getByLabel('Your mail address').fill('ada@localhost');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL('/newsletter/#not-an-address');
  const fault = page.getByText('That was not a mail address that we can write to. It looks like ada@example.org.');
  await expect(fault).toBeVisible();
  await expect(fault).toBeFocused();
});

test('tells of a link that is not whole or too old', async ({ page }) => {
  await page.goto('/newsletter/confirm/?t=cut');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page).toHaveURL('/newsletter/incomplete/');
  await page.goto(`/newsletter/confirm/?t=${'A'.repeat(43)}`);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page).toHaveURL('/newsletter/expired/');
  await expect(page.getByLabel('Your mail address')).toBeVisible();
});

test('shows no field that only a program would fill in', async ({ page }) => {
  await page.goto('/newsletter/');
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(page.getByText('Leave this empty')).toBeHidden();
});

test('is led to from the footer', async ({ page }) => {
  await page.goto('/compare/alpha-vs-beta-cpp/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Newsletter' }).click();
  await expect(page).toHaveURL('/newsletter/');
});
