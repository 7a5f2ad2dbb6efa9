import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: `${process.env['PAIRWISE_E2E_FOLDER'] ?? '.cache/e2e'}/results`,
  globalSetup: './tests/e2e/global-setup.ts',
  // Two cores keep four busy: most of a test is waiting, for a page to come or to settle.
  workers: 4,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  // Recording a trace of every test costs a quarter of the time; `--trace on` records one when it is wanted.
  use: { trace: 'off', locale: 'en-GB', timezoneId: 'UTC' },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    // In the dark theme, so that both themes are seen. Only what hangs on the size of the screen, on touch or on the theme is tried here too.
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
    },
  ],
});
