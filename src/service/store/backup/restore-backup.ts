import type { Database, RunSql, SqlValue } from '../database.ts';
import type { RowCounts } from './backup-lines.ts';
import { KEPT_TABLES } from './kept-tables.ts';
import { BackupFault, readRows, type BackupRow, type ReadLines } from './parse-backup.ts';

/** Puts a backup into an empty database, all of it or nothing, and counts the rows; throws a `BackupFault` where that cannot be. */
export function restoreBackup(database: Database, readLines: ReadLines): Promise<RowCounts> {
  return database.transact(async (run) => {
    await refuseFull(run);
    const counts = await putRows(run, readRows(readLines));
    await refuseMiscounted(run);
    return counts;
  });
}

async function refuseFull(run: RunSql): Promise<void> {
  for (const { name } of KEPT_TABLES) {
    const count = await countOf(run, `SELECT COUNT(*) AS count FROM ${name}`);
    if (count > 0)
      throw new BackupFault(
        `The database is not empty (${name}: ${count}): name an empty one, such as that of another PAIRWISE_DATA or DATABASE_URL.`,
      );
  }
}

/** Rows of one statement; with eleven columns well below the number of values that either database takes. */
const BATCH = 200;

async function putRows(run: RunSql, rows: AsyncIterable<BackupRow>): Promise<RowCounts> {
  const counts = Object.fromEntries(KEPT_TABLES.map(({ name }) => [name, 0]));
  let batch: BackupRow[] = [];
  for await (const row of rows) {
    const [first] = batch;
    if (first && (batch.length === BATCH || first.columns !== row.columns)) {
      await putBatch(run, batch);
      batch = [];
    }
    batch.push(row);
    counts[row.table] = (counts[row.table] ?? 0) + 1;
  }
  await putBatch(run, batch);
  return counts;
}

async function putBatch(run: RunSql, rows: readonly BackupRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { table, columns } = first;
  const places = rows.map((_row, index) => `(${columns.map((_column, column) => `$${index * columns.length + column + 1}`).join(', ')})`);
  const values = rows.flatMap((row): readonly SqlValue[] => row.values);
  await run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, values);
}

/** Counts that differ from their ballots would stay wrong for good. Where each is right, and so is their sum, none is missing. */
async function refuseMiscounted(run: RunSql): Promise<void> {
  const wrong = await countOf(
    run,
    `SELECT COUNT(*) AS count FROM tallies LEFT JOIN (
      SELECT kind, slug, choice, COUNT(*) AS cast_count FROM ballots WHERE held_until IS NULL GROUP BY kind, slug, choice
    ) AS counted ON counted.kind = tallies.kind AND counted.slug = tallies.slug AND counted.choice = tallies.choice
    WHERE tallies.count <> COALESCE(counted.cast_count, 0)`,
  );
  const shown = await countOf(run, 'SELECT COALESCE(SUM(count), 0) AS count FROM tallies');
  const cast = await countOf(run, 'SELECT COUNT(*) AS count FROM ballots WHERE held_until IS NULL');
  if (wrong > 0 || shown !== cast) throw new BackupFault('The backup is damaged: its counts are not those of its ballots.');
}

async function countOf(run: RunSql, sql: string): Promise<number> {
  const [row] = await run(sql);
  return Number(row?.['count']);
}
