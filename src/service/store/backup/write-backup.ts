import type { Database, Row, RunSql } from '../database.ts';
import type { HeadLine, RowCounts } from './backup-lines.ts';
import { columnsOf, KEPT_TABLES, type KeptTable } from './kept-tables.ts';

/** Takes a line without its end, and resolves when the next may come. */
export type WriteLine = (line: string) => Promise<void>;

/** Rows that are read at a time. */
const PAGE = 2000;

/**
 * Writes all that is kept as lines of JSON, in the state of one moment: a service may go on writing. The same lines come from SQLite and from
 * PostgreSQL.
 */
export async function writeBackup(
  database: Database,
  own: Pick<HeadLine, 'secret' | 'fingerprint' | 'taken'>,
  write: WriteLine,
): Promise<RowCounts> {
  return database.snapshot(async (run) => {
    const [row] = await run('SELECT MAX(number) AS latest FROM migrations');
    const head: HeadLine = { pairwise: 'community backup', version: 1, schema: Number(row?.['latest']), ...own };
    await write(JSON.stringify(head));
    const counts: Record<string, number> = {};
    for (const table of KEPT_TABLES) {
      await write(JSON.stringify({ table: table.name, columns: columnsOf(table) }));
      counts[table.name] = await writeRows(run, table, write);
    }
    await write(JSON.stringify({ end: counts }));
    return counts;
  });
}

async function writeRows(run: RunSql, table: KeptTable, write: WriteLine): Promise<number> {
  const columns = columnsOf(table);
  let count = 0;
  for (let last: Row | undefined; ;) {
    const page = await readPage(run, table, last);
    for (const row of page) await write(JSON.stringify(columns.map((column) => row[column])));
    count += page.length;
    last = page.at(-1);
    if (page.length < PAGE) return count;
  }
}

/** The rows after one, by the order of the key: no page costs more than the first. */
function readPage(run: RunSql, { key, ...table }: KeptTable, last: Row | undefined): Promise<readonly Row[]> {
  const columns = columnsOf({ key, ...table }).join(', ');
  const order = `ORDER BY ${key.join(', ')} LIMIT ${PAGE}`;
  if (last === undefined) return run(`SELECT ${columns} FROM ${table.name} ${order}`);
  const places = key.map((_column, index) => `$${index + 1}`).join(', ');
  const values = key.map((column) => last[column] ?? null);
  return run(`SELECT ${columns} FROM ${table.name} WHERE (${key.join(', ')}) > (${places}) ${order}`, values);
}
