import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { openStore } from '#src/service/store/open-store.ts';

/** Opens an empty SQLite store for a test in which nothing hangs on the store, and closes it afterwards. */
export async function openTestStore(): Promise<CommunityStore> {
  const data = await mkdtemp(join(tmpdir(), 'pairwise-admission-'));
  const store = await openStore({ data, databaseUrl: null });
  if (typeof store === 'string') throw new Error(store);
  onTestFinished(async () => {
    await store.close();
    await rm(data, { recursive: true, force: true });
  });
  return store;
}
