import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes, type DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';
import { hasMended, listCases } from '../docs-checks/case-files.ts';
import { RIGHT_IN_WORDS, writePages } from '../docs-checks/check-page.ts';
import { findExample } from '../docs-checks/code-example.ts';
import { checkFolder, overlayCase, withContent } from './content-folder.ts';

const FOLDER = join(import.meta.dirname, '../../docs/checks');
const CODES = Object.keys(diagnosticCodes) as DiagnosticCode[];

test('docs/checks holds what `npm run docs:checks` writes', () => {
  const kept = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(writePages()));
});

test('every code has a right example, or words where none can lie in git', () => {
  const without = CODES.filter((code) => {
    const example = findExample(code);
    return example === null ? RIGHT_IN_WORDS[code] === undefined : example.right.length === 0;
  });
  const needless = CODES.filter((code) => RIGHT_IN_WORDS[code] !== undefined && findExample(code) !== null);
  expect([without, needless]).toEqual([[], []]);
});

describe('finds nothing wrong with the mended case', () => {
  test.each(listCases().filter(hasMended))('%s', async (name) => {
    const printed = await withContent(async (folder) => {
      await overlayCase(name, folder);
      await overlayCase(`${name}/mended`, folder);
      return checkFolder(folder);
    });
    expect(printed).toMatch(/^\d tools, \d+ reviews: 0 errors, 0 warnings\.\n$/);
  });
});
