import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { openStore, type StorePlace } from '#src/service/store/open-store.ts';
import { createSharedDatabase } from '../../../postgres/shared-postgres.ts';

/** Opens a store in an empty place, or once more in a place that was opened before; it is closed after the test. */
export type OpenStore = (place?: StorePlace) => Promise<CommunityStore>;

/**
 * Runs a suite over an empty SQLite file and an empty PostgreSQL database.
 * @example describeStores('ballots', (open) => test('…', async () => { const store = await open(); … }));
 */
export function describeStores(name: string, suite: (open: OpenStore, makePlace: () => Promise<StorePlace>) => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} (%s)`, (kind) => {
    const undo: (() => Promise<unknown>)[] = [];
    const makePlace = async (): Promise<StorePlace> => {
      const data = await mkdtemp(join(tmpdir(), 'pairwise-store-'));
      undo.push(() => rm(data, { recursive: true, force: true }));
      return { data, databaseUrl: kind === 'postgres' ? await createSharedDatabase() : null };
    };
    const open: OpenStore = async (place) => {
      const store = await openStore(place ?? (await makePlace()));
      if (typeof store === 'string') throw new Error(store);
      undo.push(() => store.close());
      return store;
    };
    afterEach(async () => {
      for (const step of undo.splice(0).reverse()) await step();
    });
    suite(open, makePlace);
  });
}
