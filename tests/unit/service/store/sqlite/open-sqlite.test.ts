import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { openStore } from '#src/service/store/open-store.ts';

let folder: string;
let opened: CommunityStore[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-sqlite-'));
  opened = [];
});

afterEach(async () => {
  for (const store of opened) await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(data: string): Promise<CommunityStore> {
  const store = await openStore({ data, databaseUrl: null });
  if (typeof store === 'string') throw new Error(store);
  opened.push(store);
  return store;
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

test('makes a data folder and files that only their owner can read', async () => {
  const data = join(folder, 'new', '.data');
  const store = await open(data);
  await store.keepSecret(() => 'a secret');
  await store.admission.spendChallenge('one', 1);
  expect(await modeOf(data)).toBe('700');
  expect(await modeOf(join(data, 'community.sqlite'))).toBe('600');
  expect(await modeOf(join(data, 'community.sqlite-wal'))).toBe('600');
  expect(await modeOf(join(data, 'secret'))).toBe('600');
  expect(await readFile(join(data, 'secret'), 'utf8')).toBe('a secret\n');
});

test('takes the rights of others from a file that was put back readable', async () => {
  await writeFile(join(folder, 'community.sqlite'), '', { mode: 0o644 });
  await open(folder);
  expect(await modeOf(join(folder, 'community.sqlite'))).toBe('600');
});

test('takes the rights of others from a secret that was put back readable', async () => {
  await writeFile(join(folder, 'secret'), 'a secret\n', { mode: 0o644 });
  expect(await (await open(folder)).keepSecret(() => 'another')).toBe('a secret');
  expect(await modeOf(join(folder, 'secret'))).toBe('600');
});

test('says of a file that is no database what to do', async () => {
  const path = join(folder, 'community.sqlite');
  await writeFile(path, 'These are no ballots. '.repeat(500));
  expect(await openStore({ data: folder, databaseUrl: null })).toBe(
    `The database ${path} is broken (file is not a database): stop whatever uses it and put a backup back with \`npm run community:restore\`, ` +
      'or move it away to begin with an empty one.',
  );
});

test('says of a database with a broken page what is broken', async () => {
  const path = join(folder, 'community.sqlite');
  const store = await open(folder);
  const votes = Array.from(
    { length: 2000 },
    (_vote, index) => ({ voter: `voter ${index}`, kind: 'vote', slug: 'alpha', choice: 'ship' }) as const,
  );
  await store.ballots.castBallots(votes.map((vote) => ({ ...vote, castAt: 1, heldUntil: null })));
  await store.close();
  const file = await readFile(path);
  file.fill(0xff, file.length - 3 * 4096, file.length - 4096);
  await writeFile(path, file);
  expect(await openStore({ data: folder, databaseUrl: null })).toMatch(
    /^The database \S+community\.sqlite is broken \(.+\): stop whatever uses it/,
  );
});

test('says of a data folder that is a file what to do', async () => {
  const data = join(folder, 'data');
  await writeFile(data, '');
  expect(await openStore({ data, databaseUrl: null })).toBe(
    `The data folder ${data} cannot be written to (EEXIST: file already exists, mkdir '${data}'): give the service a folder of its own by PAIRWISE_DATA.`,
  );
});

test('does not make a new secret in place of one that was lost', async () => {
  const path = join(folder, 'secret');
  await writeFile(path, '\n');
  const store = await open(folder);
  await expect(store.keepSecret(() => 'another')).rejects.toThrow(
    `The file ${path} is empty: put the secret back that it held, or delete the file, and every voter is taken for a new one.`,
  );
});

test('writes every transaction to disk before it is acknowledged', async () => {
  const store = await open(folder);
  await store.admission.spendChallenge('one', 9);
  // What the file and its log hold at this moment is all that a crash would leave.
  const copy = join(folder, 'copy');
  await mkdir(copy);
  for (const name of ['community.sqlite', 'community.sqlite-wal']) await copyFile(join(folder, name), join(copy, name));
  expect(await (await open(copy)).admission.spendChallenge('one', 9)).toBe(false);
});
