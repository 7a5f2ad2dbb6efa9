import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes, type DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';
import { EDITING_SCHEMA_NAMES, type EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { parseRecord } from '#src/catalog/reading/parse-record.ts';
import { EDITING_SCHEMAS } from '#src/catalog/schema/editing-schemas.ts';
import { siteSchema } from '#src/catalog/schema/site.ts';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import { makeEditingSchema } from '#src/editing/schemas/make-editing-schema.ts';
import type { KnownValues } from '#src/editing/schemas/known-values.ts';
import { readKnownContent } from '#src/editing/schemas/read-known-values.ts';
import { toJsonSchema } from '#src/editing/schemas/to-json-schema.ts';
import { UNSEEN_CODES } from '#src/editing/schemas/unseen-codes.ts';
import { makeEditingAjv } from './editing-ajv.ts';
import { CASES, overlayCase, withContent } from '../../../content/content-folder.ts';

const CASE_NAMES = (await readdir(CASES, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const ajv = makeEditingAjv();

const compiled = new Map<string, ValidateFunction>();

/** Compiles a schema, each once for all cases in which the content knows the same. */
function validatorOf(kind: EditingSchemaName, known?: KnownValues): ValidateFunction {
  const key = JSON.stringify([kind, known], (name, value: unknown) => (name === 'description' ? '' : value));
  const validator = compiled.get(key) ?? ajv.compile(makeEditingSchema(kind, known && { known }));
  compiled.set(key, validator);
  return validator;
}

interface Judged {
  /** `case/path within the content folder`. */
  readonly file: string;
  readonly zod: boolean;
  readonly json: boolean;
  readonly jsonWithContent: boolean;
  /** The errors that the checker finds in it. */
  readonly errors: readonly DiagnosticCode[];
}

/** The errors that the checker finds in a case, by file, as its `expected.txt` lists them. */
async function readErrors(name: string): Promise<readonly { readonly path: string; readonly code: DiagnosticCode }[]> {
  const expected = name === 'base' ? '' : await readFile(join(CASES, name, 'expected.txt'), 'utf8');
  return [...expected.matchAll(/^content\/(.+):\d+:\d+ error ([a-z0-9-]+)$/gm)].map(([, path = '', code]) => ({
    path,
    code: code as DiagnosticCode,
  }));
}

/** Judges every record of a case that can be taken apart by zod, by its schema, and by the schema that knows the content. */
async function judgeCase(name: string): Promise<readonly Judged[]> {
  return withContent(async (folder) => {
    await overlayCase(name, folder);
    const { known, files } = readKnownContent(folder);
    const expected = await readErrors(name);
    const judged = files.map(async ({ file, at }): Promise<readonly Judged[]> => {
      const kind = EDITING_SCHEMA_NAMES.find((schema) => schema === at.kind);
      const record = parseRecord(await readFile(join(folder, file.path)), file.path).value;
      if (kind === undefined || record === null) return [];
      const value: unknown = record.tree.value ?? {};
      return [
        {
          file: `${name}/${file.path}`,
          zod: EDITING_SCHEMAS[kind].schema.safeParse(value).success,
          json: validatorOf(kind)(value),
          jsonWithContent: validatorOf(kind, known)(value),
          errors: expected.filter((error) => error.path === file.path).map(({ code }) => code),
        },
      ];
    });
    return (await Promise.all(judged)).flat();
  });
}

const judged = (await Promise.all(CASE_NAMES.map(judgeCase))).flat();

describe('a schema for editing', () => {
  test('refuses a record exactly when the checker’s own schema does, or when a source covers no field', () => {
    const unlike = judged.filter(({ zod, json }) => zod !== json).map(({ file }) => file);
    expect(unlike).toEqual(['unknown-cover/tools/alpha/tool.md']);
  });

  test('that knows the content refuses a record with any error that is not listed as unseen', () => {
    const missed = judged.filter(
      ({ jsonWithContent, errors }) => jsonWithContent && errors.some((code) => UNSEEN_CODES[code] === undefined),
    );
    expect(missed).toEqual([]);
  });

  test('that knows the content takes a record whose errors are all listed as unseen', () => {
    const isUnseen = (code: DiagnosticCode): boolean => UNSEEN_CODES[code] !== undefined && UNSEEN_CODES[code].isSeenInValues !== true;
    const refused = judged.filter(({ jsonWithContent, errors }) => !jsonWithContent && errors.every(isUnseen));
    expect(refused).toEqual([]);
  });

  test('takes every record of the real content', async () => {
    const { known, files } = readKnownContent('content');
    const refused = files.map(async ({ file, at }) => {
      const kind = EDITING_SCHEMA_NAMES.find((schema) => schema === at.kind);
      const record = parseRecord(await readFile(file.absolute), file.path).value;
      return kind === undefined || (record !== null && validatorOf(kind, known)(record.tree.value)) ? [] : [file.path];
    });
    expect((await Promise.all(refused)).flat()).toEqual([]);
  });
});

describe('a schema for editing judges as the checker’s own does', () => {
  const fields = [
    [toolSchema.pick({ homepage: true }), 'homepage'],
    [siteSchema.pick({ url: true }), 'url'],
    [siteSchema.pick({ repository: true }), 'repository'],
  ] as const;
  const validators = fields.map(([schema]) => ajv.compile(toJsonSchema(schema)));

  test.each([
    ['https://x.example', [true, true, false]],
    ['https://x.example/owner/name', [true, false, true]],
    ['https://x.example/owner/name.git/', [true, false, true]],
    ['https://x.example/group/sub/name', [true, false, true]],
    ['https://x.example/owner/name/tree/main', [true, false, false]],
    ['https://x.example/owner/name/-/blob/main', [true, false, false]],
    ['https://x.example/owner/..', [true, false, false]],
    ['https://x.example/owner/name?tab=readme', [true, false, false]],
    ['https://x.example/owner/name#readme', [true, false, false]],
    ['git@x.example:owner/name.git', [false, false, false]],
    ['https:x.example', [false, false, false]],
    ['https:///x.example', [false, false, false]],
    [' https://x.example/', [false, false, false]],
    ['https://x.example/ ', [false, false, false]],
    ['HTTPS://x.example/', [false, false, false]],
    ['https://x.example:65535', [true, true, false]],
    ['https://x.example:99999', [false, false, false]],
    ['https://x.example:443', [true, false, false]],
    ['https://münchen.example', [true, false, false]],
    ['https://X.example', [true, false, false]],
    ['https://x.123/', [false, false, false]],
    ['http://192.168.1.5:4321', [false, true, false]],
    ['http://localhost:4321', [false, true, false]],
    [String.raw`https://x.example\owner\name`, [false, false, false]],
    ['https://google.com@x.example/owner/name', [false, false, false]],
  ])('of %j', (address, expected) => {
    const byChecker = fields.map(([schema, key]) => schema.safeParse({ [key]: address }).success);
    const byEditor = fields.map(([, key], index) => validators[index]?.({ [key]: address }));
    expect([byChecker, byEditor]).toEqual([expected, expected]);
  });

  test.each([
    [{ branch: 'drafts/#1' }, true],
    [{ branch: 'a..b' }, false],
    [{ branch: '-a' }, false],
    [{ branch: '/a' }, false],
    [{ branch: 'a b' }, false],
    [{ branch: 'a^' }, false],
    [{ branch: String.raw`a\b` }, false],
    [{ branch: 'a[' }, false],
    [{ folder: '.' }, true],
    [{ folder: '/data & more/' }, true],
    [{ folder: '../content' }, false],
    [{ folder: 'content/./more' }, false],
    [{ folder: '..' }, false],
  ])('of %j in a repository', (rest, expected) => {
    const repository = { url: 'https://github.com/owner/name', ...rest };
    expect([siteSchema.pick({ repository: true }).safeParse({ repository }).success, validators[2]?.({ repository })]).toEqual([
      expected,
      expected,
    ]);
  });
});

test('every error is refused by a schema in some case, or listed as unseen with the reason', () => {
  const errors = Object.entries(diagnosticCodes).flatMap(([code, { severity }]) => (severity === 'error' ? [code as DiagnosticCode] : []));
  const seen = new Set(judged.filter(({ jsonWithContent }) => !jsonWithContent).flatMap((record) => record.errors));
  expect(errors.filter((code) => UNSEEN_CODES[code] === undefined && !seen.has(code))).toEqual([]);
  expect(Object.entries(UNSEEN_CODES).filter(([code, { isSeenInValues }]) => isSeenInValues && !seen.has(code as DiagnosticCode))).toEqual(
    [],
  );
});
