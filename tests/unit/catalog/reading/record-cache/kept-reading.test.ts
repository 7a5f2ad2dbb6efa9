import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalog, type CatalogReading } from '#src/catalog/reading/read-catalog.ts';
import { openRecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { CASES, overlayCase, TODAY, withContent } from '../../../../content/content-folder.ts';
import { applyChange, CHANGE } from '../../../../content/scrap.ts';
import { IS_LONG } from '../../../../proofs/proof.ts';

const ENGINE = 'e'.repeat(32);
/** Of the long form, which goes through every case and through two thousand changes. */
const TIMEOUT = IS_LONG ? 900_000 : 20_000;
/** Cases of every kind of record, whose faults are found between records or lie in what is kept of one. */
const SOME_CASES = [
  'alias-taken',
  'date-order',
  'empty-review',
  'future-date',
  'pick-not-in-pair',
  'preset-weight',
  'several-faults',
  'spec-conflict',
  'spec-kind',
  'unknown-cover',
  'unknown-persona',
  'unknown-vote',
  'unsafe-character',
  'unsafe-link',
  'unsafe-logo',
  'wrong-shape',
];

/** A catalog without the functions that refuse changes of its map of notes, which are another one in each catalog. */
const plain = ({ catalog, ...rest }: CatalogReading) => ({ ...rest, catalog: catalog && { ...catalog, notes: [...catalog.notes] } });

/** Reads a folder as a run does that has no cache, as one that has, and as one that finds what those before it have left. */
async function expectSame(folder: string, cacheFolder = join(folder, '..', 'cache')): Promise<boolean> {
  const read = async () =>
    plain(await readCatalog(folder, { today: TODAY, cache: openRecordCache(cacheFolder, { engine: () => ENGINE }) }));
  const cold = plain(await readCatalog(folder, { today: TODAY }));
  expect(await read()).toStrictEqual(cold);
  expect(await read()).toStrictEqual(cold);
  return cold.catalog !== null;
}

test('finds the same in a case, when it reads it and when it has kept it', { timeout: TIMEOUT }, async () => {
  const all = (await readdir(CASES, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of IS_LONG ? all : SOME_CASES) {
    await withContent(async (folder) => {
      await overlayCase(name, folder);
      await expectSame(folder);
    });
  }
});

test('keeps no number that JSON would change', async () => {
  await withContent(async (folder) => {
    const tool = join(folder, 'tools', 'alpha', 'tool.md');
    const text = await readFile(tool, 'utf8');
    for (const number of ['-0', '1.0e+999', '1e-7', '12345678901234567890', '0.1']) {
      await writeFile(tool, text.replace('contextWindow: 8192', `contextWindow: ${number}`));
      await expectSame(folder);
    }
  });
});

/** What may become of a cache between two runs. */
const DAMAGE = fc.option(fc.record({ file: fc.nat(), at: fc.nat(), what: fc.constantFrom('cut', 'flip', 'remove', 'add') }));

async function damage(folder: string, { file, at, what }: { file: number; at: number; what: string }): Promise<void> {
  const names = await readdir(join(folder, ENGINE)).catch(() => []);
  const path = join(folder, ENGINE, names[file % Math.max(1, names.length)] ?? '');
  if (names.length === 0) return;
  if (what === 'remove') return rm(path);
  const bytes = await readFile(path);
  const place = at % Math.max(1, bytes.length);
  if (what === 'flip') bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(what === 'add' ? `${path}x.entries` : path, what === 'cut' ? bytes.subarray(0, place) : bytes);
}

test('never gives another catalog than a cold run, whatever changes in the content and in the cache', { timeout: TIMEOUT }, async () => {
  await withContent(async (folder) => {
    const cacheFolder = join(folder, '..', 'cache');
    await fc.assert(
      fc.asyncProperty(CHANGE, DAMAGE, fc.boolean(), async (change, harm, isUndone) => {
        const path = join(folder, change.file);
        const text = await readFile(path, 'utf8');
        await writeFile(path, applyChange(text, change));
        if (harm !== null) await damage(cacheFolder, harm);
        const isValid = await expectSame(folder, cacheFolder);
        if (isUndone || !isValid) await writeFile(path, text);
      }),
      { numRuns: IS_LONG ? 2_000 : 60 },
    );
  });
});
