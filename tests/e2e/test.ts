import { expect, test as base } from '@playwright/test';
import type { Browser } from './find-browser.ts';

export { expect };

/** Playwright's `test` on the fixture site: addresses are relative to it, and a page that throws or asks another host fails its test. */
export const test = base.extend<{ quiet: undefined }>({
  baseURL: async ({}, use) => {
    await use(process.env['PAIRWISE_E2E_URL']);
  },
  launchOptions: [
    async ({}, use) => {
      const { executablePath, env } = JSON.parse(process.env['PAIRWISE_E2E_BROWSER'] ?? '{}') as Browser;
      await use({ executablePath, env: { ...process.env, ...env } });
    },
    { scope: 'worker' },
  ],
  quiet: [
    async ({ context, baseURL }, use) => {
      const troubles: string[] = [];
      context.on('weberror', (error) => troubles.push(error.error().message));
      context.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) troubles.push(`asked for ${request.url()}`);
      });
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});
