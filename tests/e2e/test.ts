import { existsSync, statfsSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import type { Browser } from './find-browser.ts';

export { expect };

/** Where there is little shared memory, as in many containers, Chromium would crash without it; elsewhere it costs time. */
const ON_DISK = '--disable-dev-shm-usage';

function hasSharedMemory(): boolean {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 2 ** 31;
}

/**
 * Playwright's `test` on the fixture site: addresses are relative to it, and a page that throws, asks another host or does what its policy
 * forbids fails its test.
 */
export const test = base.extend<{ quiet: undefined }>({
  baseURL: async ({}, use) => {
    await use(process.env['PAIRWISE_E2E_URL']);
  },
  launchOptions: [
    async ({}, use) => {
      const { executablePath, env } = JSON.parse(process.env['PAIRWISE_E2E_BROWSER'] ?? '{}') as Browser;
      await use({ executablePath, env: { ...process.env, ...env }, ignoreDefaultArgs: hasSharedMemory() ? [ON_DISK] : [] });
    },
    { scope: 'worker' },
  ],
  quiet: [
    async ({ context, baseURL }, use) => {
      const troubles: string[] = [];
      context.on('weberror', (error) => troubles.push(error.error().message));
      // What a browser refuses it says there, also where no script runs that could hear of it.
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) troubles.push(message.text());
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          console.error(`Against the Content Security Policy: ${effectiveDirective} of ${blockedURI} ${sample}`);
        });
      });
      context.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) troubles.push(`asked for ${request.url()}`);
      });
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});
