import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Records } from '../records.ts';
import type { SourceRecord } from '../source-record.ts';

/** Finds personas that share a place in the panel, and tools that share a name. */
export function* checkDuplicates({ personas, tools }: Records): Iterable<Diagnostic> {
  for (const { record, first, value } of findRepeats(personas, ({ order }) => order?.toString())) {
    const wording = { message: `The order ${value} is taken by ${first.file.path}.`, mend: 'Give each persona a place of its own.' };
    yield diagnose('persona-order-taken', record.placeOfValue(['order']), wording);
  }
  for (const { record, first } of findRepeats(tools, ({ name }) => name?.toLowerCase())) {
    const wording = { message: `The name is that of ${first.file.path} too.`, mend: 'Add a word that tells the two apart.' };
    yield diagnose('duplicate-name', record.placeOfValue(['name']), wording);
  }
}

interface Repeat<Value> {
  readonly record: SourceRecord<Value>;
  readonly first: SourceRecord<Value>;
  readonly value: string;
}

function* findRepeats<Value>(
  records: readonly SourceRecord<Value>[],
  pick: (value: Partial<Value>) => string | undefined,
): Iterable<Repeat<Value>> {
  const firsts = new Map<string, SourceRecord<Value>>();
  for (const record of records) {
    const value = pick(record.value);
    if (value === undefined) continue;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, record);
    else yield { record, first, value };
  }
}
