import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withData } from '#src/service/personal-data/open-data.ts';
import { openStore } from '#src/service/store/open-store.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('says of a secret that was lost what to do, and does nothing', async () => {
  const store = await openStore({ data: folder, databaseUrl: null });
  if (typeof store === 'string') throw new Error(store);
  await store.close();
  const path = join(folder, 'secret');
  await writeFile(path, '');
  expect(await withData({ PAIRWISE_DATA: folder }, () => Promise.resolve('It was done.'))).toEqual({
    text: `The file ${path} is empty: put the secret back that it held, or delete the file, and every voter is taken for a new one.`,
    isFault: true,
  });
});
