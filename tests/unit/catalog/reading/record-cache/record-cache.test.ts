import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';

const ENGINE = 'e'.repeat(32);
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'pairwise-cache-')), 'check');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const open = (engine: string | null = ENGINE, maxBytes?: number) =>
  openRecordCache(folder, { engine: () => engine, ...(maxBytes === undefined ? {} : { maxBytes }) });

/** Leaves entries to later runs, as one run does. */
function leave(entries: Readonly<Record<string, string>>, cache = open()): void {
  for (const [key, text] of Object.entries(entries)) cache.keep(key, text);
  cache.save();
}

const segments = async (): Promise<string[]> => (await readdir(join(folder, ENGINE))).map((name) => join(folder, ENGINE, name));
const findAll = (keys: readonly string[], cache = open()) => keys.map((key) => cache.find(key));

test('gives a later run what an earlier one has kept', () => {
  expect(findAll(['tool:1'])).toEqual([null]);
  leave({ 'tool:1': '{"name":"Café 🦊"}', 'tool:2': '' });
  leave({ 'tool:3': '[]' });
  expect(findAll(['tool:1', 'tool:2', 'tool:3', 'tool:4'])).toEqual(['{"name":"Café 🦊"}', '', '[]', null]);
  expect(['tool:3', 'tool:4'].map((key) => open().has(key))).toEqual([true, false]);
});

test('reads nothing that other code has kept, and nothing while it cannot name its own', () => {
  leave({ a: '1' });
  leave({ b: '2' }, open(null));
  expect([findAll(['a'], open('f'.repeat(32))), findAll(['a', 'b'], open(null)), findAll(['a', 'b'])]).toEqual([
    [null],
    [null, null],
    ['1', null],
  ]);
});

test('keeps nothing when the code has changed since the cache was opened', () => {
  const names = [ENGINE, 'f'.repeat(32)];
  leave({ a: '1' }, openRecordCache(folder, { engine: () => names.shift() ?? null }));
  expect(findAll(['a'])).toEqual([null]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -3)],
  ['changed in one letter', (bytes: Buffer) => Buffer.from(bytes.toString().replace('1', '7'))],
  ['emptied', () => Buffer.alloc(0)],
  ['filled with zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
])('leaves a file aside that was %s, and reads the others', async (_what, damage) => {
  leave({ a: '1' });
  const [file = ''] = await segments();
  leave({ b: '2' });
  await writeFile(file, damage(await readFile(file)));
  expect(findAll(['a', 'b'])).toEqual([null, '2']);
});

test('leaves links, folders and files of others aside', async () => {
  leave({ a: '1' });
  const [file = ''] = await segments();
  await cp(file, join(folder, 'elsewhere'));
  await rm(file);
  await symlink(join(folder, 'elsewhere'), file);
  await mkdir(join(folder, ENGINE, 'x.entries'));
  await writeFile(join(folder, ENGINE, 'notes.txt'), 'a\t9\n');
  expect(findAll(['a'])).toEqual([null]);
});

test('makes one file of many, and loses nothing by it', async () => {
  for (let run = 0; run < 9; run += 1) leave({ [`key:${run}`]: String(run) });
  expect((await segments()).length).toBe(1);
  expect(findAll(['key:0', 'key:4', 'key:8'])).toEqual(['0', '4', '8']);
});

test('lets go of what a run has not used, when there is too much', async () => {
  leave({ used: 'u'.repeat(600), unused: 'x'.repeat(600) });
  const cache = open(ENGINE, 1_000);
  cache.find('used');
  leave({ fresh: 'f' }, cache);
  expect(findAll(['used', 'unused', 'fresh'])).toEqual(['u'.repeat(600), null, 'f']);
  expect((await segments()).length).toBe(1);
});

test('keeps what the code of three last versions has left, and nothing but its own folders is removed', async () => {
  const engines = ['1', '2', '3', '4'].map((digit) => digit.repeat(32));
  await mkdir(join(folder, 'mine'), { recursive: true });
  for (const [index, engine] of engines.entries()) {
    leave({ a: '1' }, open(engine));
    await utimes(join(folder, engine), index + 1, index + 1);
  }
  expect((await readdir(folder)).sort()).toEqual([...engines.slice(1), 'mine']);
});

test('removes what a run that was killed an hour ago has left', async () => {
  leave({ a: '1' });
  const [old, young] = ['.old', '.young'].map((name) => join(folder, ENGINE, name)) as [string, string];
  await Promise.all([writeFile(old, ''), writeFile(young, '')]);
  await utimes(old, 1, 1);
  leave({ b: '2' });
  expect([await stat(old).catch(() => null), (await stat(young)).isFile()]).toEqual([null, true]);
});

test('loses nothing when many runs leave what they have kept at once', () => {
  const runs = Array.from({ length: 12 }, () => open());
  for (const [index, run] of runs.entries()) run.keep(`key:${index}`, String(index));
  for (const run of runs) run.save();
  expect(findAll(['key:0', 'key:11'])).toEqual(['0', '11']);
});

test('goes on where the disk lets nothing be written', async () => {
  await writeFile(folder, 'a file where the folder should be');
  const cache = open();
  leave({ a: '1' }, cache);
  expect([cache.find('a'), findAll(['a'])]).toEqual(['1', [null]]);
});
