import { z } from 'zod';
import { countFaults, type CheckReport } from './check-report.ts';

const count = z.int().min(0);

/** What `npm run check -- --format json` prints; a change that could break a reader of it raises `version`. */
export const jsonReportSchema = z.strictObject({
  version: z.literal(1).describe('Version of this shape.'),
  tools: count.describe('Tools found, whether or not they could be read.'),
  reviews: count.describe('Reviews found, whether or not they could be read.'),
  errors: count.describe('Diagnostics of severity error; with --strict, all of them.'),
  warnings: count.describe('Diagnostics of severity warning.'),
  diagnostics: z
    .array(
      z.strictObject({
        file: z.string().describe('Path relative to the working directory, with forward slashes.'),
        line: z.int().min(1).describe('Counted from 1.'),
        column: z.int().min(1).describe('Counted from 1, in UTF-16 code units.'),
        severity: z.enum(['error', 'warning']).describe('An error stops the build.'),
        code: z.string().describe('What is wrong, in a word: npm run check -- --explain CODE says more.'),
        message: z.string().describe('What is wrong, in a sentence.'),
        mend: z.string().describe('How to mend it, where that can be told.').optional(),
      }),
    )
    .describe('What is wrong, sorted by file, line, column and code.'),
  mends: z
    .array(
      z.strictObject({
        file: z.string().describe('Path relative to the working directory, with forward slashes.'),
        line: z.int().min(1).describe('Counted from 1, in the file as it was before.'),
        code: z.string().describe('The code of what was mended, or key-order or trailing-space.'),
        before: z.string().describe('What stood there.'),
        after: z.string().describe('What stands there now.'),
      }),
    )
    .describe('What --fix has changed; left out without --fix.')
    .optional(),
});
/** What `npm run check -- --format json` prints. */
export type JsonReport = z.infer<typeof jsonReportSchema>;

/** Writes a report for programs, in the shape of `jsonReportSchema`; the fields of a diagnostic come in its order. */
export function formatJson({ counts, diagnostics, mends }: CheckReport): string {
  const report: JsonReport = {
    version: 1,
    tools: counts.tools,
    reviews: counts.reviews,
    ...countFaults(diagnostics),
    diagnostics: [...diagnostics],
    ...(mends === null ? {} : { mends: [...mends] }),
  };
  return writePrintableJson(report);
}

/** Writes JSON whose invisible characters are escapes: it says the same, and steers no terminal that it is printed to. */
export function writePrintableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(''),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
