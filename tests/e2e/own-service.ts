import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '#src/service/settings/settings.ts';
import { originOf, runService } from './run-service.ts';
import { expect, test as base } from './test.ts';

export { expect };

/** A service that one test has for itself. */
export interface OwnService {
  readonly origin: string;
  /** Shown counts of everything that was ever voted on, by slug. */
  counts(): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
  /** Starts it again, where it was and on what it kept. */
  restart(): Promise<void>;
}

/** Playwright's `test` on the fixture site with a service of its own, so that what one test votes is nothing to another. */
export const test = base.extend<{ service: OwnService; settings: Partial<Settings> }>({
  settings: [{}, { option: true }],
  service: async ({ settings }, use) => {
    const site = process.env['PAIRWISE_E2E_SITE'] ?? '';
    const data = await mkdtemp(join(tmpdir(), 'pairwise-e2e-'));
    let running = await runService({ ...settings, output: site, data });
    const { port } = running.address;
    await use({
      origin: originOf(running),
      async counts() {
        const counted = await running.service.store.ballots.readCounts();
        return Object.fromEntries(counted.map(({ slug, counts }) => [slug, counts]));
      },
      stop: () => running.close(),
      async restart() {
        running = await runService({ ...settings, output: site, data, port });
      },
    });
    await running.close();
    await rm(data, { recursive: true, force: true });
  },
  baseURL: async ({ service }, use) => {
    await use(service.origin);
  },
});
