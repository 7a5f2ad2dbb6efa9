import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder, withContent } from './content-folder.ts';

const FILES = ['site.yaml', 'categories/models.md', 'tools/alpha/tool.md', 'tools/alpha/reviews/builder.md'];

/** What people and machines put into files by mistake, and what others put there on purpose. */
const SCRAP = fc.oneof(
  fc.constantFrom(
    '---\n',
    '---js\n',
    ': ',
    '- ',
    '[',
    '{',
    '}',
    '"',
    "'",
    '|\n',
    '>\n',
    '&a ',
    '*a ',
    '!!js ',
    '# ',
    '\t',
    '\n',
    '\r\n',
    '\0',
    '%YAML 1.1\n',
    '<<: ',
    '? ',
    '__proto__: ',
    '\uFEFF',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Scrap that takes the place of `cut` characters of a file. */
const CHANGE = fc.record({ file: fc.constantFrom(...FILES), at: fc.nat(), scrap: SCRAP, cut: fc.nat({ max: 30 }) });

test('gives whatever a file holds a catalog or whole sentences, and never throws', async () => {
  await withContent(async (folder) => {
    await fc.assert(
      fc.asyncProperty(CHANGE, async ({ file, at, scrap, cut }) => {
        const path = join(folder, file);
        const text = await readFile(path, 'utf8');
        const start = at % text.length;
        await writeFile(path, text.slice(0, start) + scrap + text.slice(start + cut));
        const { catalog, diagnostics } = await readFolder(folder);
        await writeFile(path, text);
        expect(catalog !== null || diagnostics.some((diagnostic) => diagnostic.severity === 'error')).toBe(true);
        for (const { line, column, message } of diagnostics) {
          expect(message).toMatch(/^[^\n]*\S\.$/);
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
