import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder, withContent } from './content-folder.ts';
import { applyChange, CHANGE } from './scrap.ts';

test('gives whatever a file holds a catalog or whole sentences, and never throws', async () => {
  await withContent(async (folder) => {
    await fc.assert(
      fc.asyncProperty(CHANGE, async (change) => {
        const path = join(folder, change.file);
        const text = await readFile(path, 'utf8');
        await writeFile(path, applyChange(text, change));
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
