import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlayCase, readFolder, withContent } from '../../../content/content-folder.ts';

/** Cases that together have faults in keys, values, nested values, YAML syntax and bodies. */
const CASES = [
  'ambiguous-value',
  'missing-key',
  'several-faults',
  'spec-kind',
  'unknown-key',
  'unsafe-link',
  'wrong-type',
  'yaml-syntax',
  'raw-html',
  'unknown-vote',
];
const TEXTS = ['site.yaml', 'votes.json', 'personas/builder.md', 'tools/alpha/tool.md', 'tools/alpha/reviews/builder.md'];

/** Reads a case after each of its texts was saved by another editor, and gives all that was found. */
async function diagnosticsOf(name: string, save: (text: string) => string) {
  return withContent(async (folder) => {
    await overlayCase(name, folder);
    for (const path of TEXTS.map((text) => join(folder, text))) {
      const text = await readFile(path, 'utf8').catch(() => null);
      if (text !== null) await writeFile(path, save(text));
    }
    return (await readFolder(folder)).diagnostics.map(({ file, ...rest }) => ({ ...rest, file: file.slice(file.indexOf('content/')) }));
  });
}

test('gives every fault the same place under LF, CRLF and a byte order mark', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CASES), fc.boolean(), fc.boolean(), async (name, hasMark, hasReturns) => {
      const save = (text: string) => (hasMark ? '\uFEFF' : '') + (hasReturns ? text.replaceAll('\n', '\r\n') : text);
      const found = await diagnosticsOf(name, save);
      // A parser's own words show a line end; everything else is the same to the letter.
      expect(found).toEqual(await diagnosticsOf(name, (text) => text));
    }),
    { numRuns: 40 },
  );
});

test('reads the same records under CRLF and a byte order mark, but for the Markdown as written', async () => {
  const read = (save: (text: string) => string) =>
    withContent(async (folder) => {
      for (const path of TEXTS.slice(2).map((text) => join(folder, text))) await writeFile(path, save(await readFile(path, 'utf8')));
      const { catalog } = await readFolder(folder);
      return JSON.parse(JSON.stringify(catalog, (key, value: unknown) => (key === 'markdown' ? undefined : value))) as unknown;
    });
  expect(await read((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(await read((text) => text));
});
