import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from '#src/catalog/diagnostics/codes.ts';
import { CASES, checkFolder, overlayCase, readFolder, withContent } from './content-folder.ts';
import { HOSTILE_CASES } from './hostile-cases.ts';

const names = (await readdir(CASES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name);

test('finds nothing wrong with the valid content', async () => {
  expect(await withContent(checkFolder)).toBe('2 tools, 2 reviews: 0 errors, 0 warnings.\n');
});

describe('prints what is expected for the case', () => {
  test.each(names)('%s', async (name) => {
    const printed = await withContent(async (folder) => {
      await overlayCase(name, folder);
      return checkFolder(folder);
    });
    expect(printed).toBe(await readFile(join(CASES, name, 'expected.txt'), 'utf8'));
  });
});

describe('gives a hostile folder its sentence', () => {
  test.each(HOSTILE_CASES)('$name', async ({ make, expected }) => {
    const printed = await withContent(async (folder) => {
      await make(folder);
      return checkFolder(folder);
    });
    expect(printed).toBe(expected);
  });
});

test('has a case for every code', async () => {
  const printed = await Promise.all(names.map((name) => readFile(join(CASES, name, 'expected.txt'), 'utf8')));
  const shown = [...printed, ...HOSTILE_CASES.map((hostile) => hostile.expected)].flatMap((text) => [
    ...text.matchAll(/ (?:error|warning) ([a-z0-9-]+)$/gm),
  ]);
  expect([...new Set(shown.map((match) => match[1]))].sort()).toEqual(Object.keys(diagnosticCodes).sort());
});

test('gives no catalog when there is an error, and one when there are only warnings', async () => {
  const read = (name: string) =>
    withContent(async (folder) => {
      await overlayCase(name, folder);
      return (await readFolder(folder)).catalog?.tools.map((tool) => tool.slug) ?? null;
    });
  expect([await read('score-out-of-range'), await read('raw-html')]).toEqual([null, ['alpha', 'beta']]);
});
