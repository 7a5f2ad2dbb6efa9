import { MIGRATIONS } from '../migrations.ts';
import type { SqlValue } from '../database.ts';
import { endLineSchema, headLineSchema, rowLineSchema, tableLineSchema, type HeadLine, type RowCounts } from './backup-lines.ts';
import { columnsOf, KEPT_TABLES, type KeptTable } from './kept-tables.ts';

/** Gives the lines of a backup from its first one on, each time it is called. */
export type ReadLines = () => AsyncIterable<string>;

/** Thrown where a backup cannot be written or restored; the message is a sentence or two. */
export class BackupFault extends Error {}

/** A row of a backup, and where it belongs: names of this release, whatever the file says. */
export interface BackupRow {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly SqlValue[];
}

/** Reads a backup through and says what it is; throws a `BackupFault` where it is none, of a newer release, cut or damaged. */
export async function checkBackup(readLines: ReadLines): Promise<HeadLine> {
  let head: HeadLine | null = null;
  for await (const line of readLines()) {
    head = readHead(line);
    break;
  }
  if (head === null) throw new BackupFault(NO_BACKUP);
  const rows = readRows(readLines);
  while (!(await rows.next()).done);
  return head;
}

const NO_BACKUP = 'The file is no backup of the community service: its first line says nothing of one.';

function readHead(line: string): HeadLine {
  const head = headLineSchema.safeParse(parse(line, 1));
  if (!head.success) throw new BackupFault(NO_BACKUP);
  if (head.data.schema > MIGRATIONS.length)
    throw new BackupFault('The backup was written by a newer release of Pairwise: update this one.');
  return head.data;
}

/** Gives the rows of a backup, in its order; throws a `BackupFault` at the first line that is wrong, the last one included. */
export async function* readRows(readLines: ReadLines): AsyncGenerator<BackupRow> {
  const counts: Record<string, number> = {};
  let head: HeadLine | null = null;
  let place: Omit<BackupRow, 'values'> | null = null;
  let number = 0;
  for await (const line of readLines()) {
    number += 1;
    if (head === null) {
      head = readHead(line);
      continue;
    }
    const value = parse(line, number);
    if (Array.isArray(value)) {
      const values = rowLineSchema.safeParse(value);
      if (!values.success || place?.columns.length !== values.data.length)
        throw new BackupFault(`Line ${number} of the backup is no row of its table.`);
      counts[place.table] = (counts[place.table] ?? 0) + 1;
      yield { ...place, values: values.data };
      continue;
    }
    const end = endLineSchema.safeParse(value);
    if (end.success) return refuseMiscounted(head, counts, end.data.end);
    place = readTable(value, number);
    counts[place.table] ??= 0;
  }
  throw new BackupFault('The backup is cut off: it has no last line.');
}

function readTable(value: unknown, number: number): Omit<BackupRow, 'values'> {
  const line = tableLineSchema.safeParse(value);
  const table = line.success ? KEPT_TABLES.find(({ name }) => name === line.data.table) : undefined;
  if (!line.success || !table || !isSubset(line.data.columns, table))
    throw new BackupFault(`Line ${number} of the backup names no known table.`);
  return { table: table.name, columns: line.data.columns };
}

function isSubset(columns: readonly string[], table: KeptTable): boolean {
  const known = columnsOf(table);
  return columns.length > 0 && columns.every((column) => known.includes(column));
}

function refuseMiscounted({ schema }: HeadLine, counts: RowCounts, told: RowCounts): void {
  for (const { name, since } of KEPT_TABLES) {
    if (since > schema && told[name] === undefined) continue;
    if (told[name] === undefined || counts[name] !== told[name])
      throw new BackupFault(`The backup is damaged: of ${told[name] ?? 'all'} rows of ${name} it holds ${counts[name] ?? 0}.`);
  }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupFault(`Line ${number} of the backup is not JSON.`);
  }
}
