import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { openStore } from '#src/service/store/open-store.ts';
import { withRawDatabase } from '../raw-database.ts';

let folder: string;
let store: CommunityStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-sqlite-'));
  const opened = await openStore({ data: folder, databaseUrl: null });
  if (typeof opened === 'string') throw new Error(opened);
  store = opened;
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Names of the files in which something can be read. */
async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if ((await readFile(join(folder, name))).includes(text)) found.push(name);
  }
  return found;
}

async function castAndErase(): Promise<void> {
  await store.ballots.castBallots([{ voter: 'hash-of-ada', kind: 'vote', slug: 'alpha', choice: 'ship', castAt: 1, heldUntil: null }]);
  await store.ballots.eraseVoter('hash-of-ada');
}

test('leaves nothing of what was erased in any file', async () => {
  await castAndErase();
  expect(await filesWith('hash-of-ada')).toEqual(['community.sqlite-wal']);
  await store.forgetErased();
  expect(await filesWith('hash-of-ada')).toEqual([]);
  await store.forgetErased();
  expect(await store.ballots.readCounts()).toEqual([]);
});

test('waits for nobody who reads the log, such as a backup, and does it once that is over', async () => {
  await withRawDatabase({ data: folder, databaseUrl: null }, async ({ run }) => {
    await run('BEGIN');
    await run('SELECT COUNT(*) FROM ballots');
    await castAndErase();
    const start = performance.now();
    await store.forgetErased();
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await filesWith('hash-of-ada')).toEqual(['community.sqlite-wal']);
    await run('COMMIT');
  });
  await store.forgetErased();
  expect(await filesWith('hash-of-ada')).toEqual([]);
});
