import { classifyPath } from '#src/catalog/reading/content-path.ts';
import { parseRecord } from '#src/catalog/reading/parse-record.ts';
import { recordSchemas } from '#src/catalog/reading/record-schemas.ts';
import { validate } from '#src/catalog/reading/validation/validate.ts';
import type { PlannedFile } from './question.ts';

/** Reads files that are about to be written as the check will; gives a sentence for each fault beside what is still to be written. */
export function checkPlanned(files: readonly PlannedFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const kind = classifyPath(path)?.kind ?? 'logo';
    const schema = kind === 'logo' ? undefined : recordSchemas[kind];
    const { value, faults } = parseRecord(new TextEncoder().encode(text), path);
    const all = value === null || schema === undefined ? faults : [...faults, ...validate(schema, value.tree).faults];
    return all
      .filter(({ code }) => code !== 'unwritten')
      .map(({ message, mend }) => [`${path}:`, message, ...(mend === undefined ? [] : [mend])].join(' '));
  });
}
