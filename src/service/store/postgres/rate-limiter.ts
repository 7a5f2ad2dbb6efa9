import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { RateRule } from '../admission-store.ts';
import type { SqlValue } from '../database.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** Counts in the database, for all processes together; while the database does not answer, each counts for itself. */
export function makePostgresRateLimiter({ run }: PostgresDatabase, { name, points, seconds }: RateRule): RateLimiterPostgres {
  const bounds = { keyPrefix: name, points, duration: seconds };
  return new RateLimiterPostgres({
    ...bounds,
    // It asks for statements prepared by name, which a pooler between here and the database may not know.
    storeClient: { query: async ({ text, values }: { text: string; values: readonly SqlValue[] }) => toResult(await run(text, values)) },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(bounds),
  });
}

function toResult<Rows extends readonly unknown[]>(rows: Rows): { readonly rows: Rows; readonly rowCount: number } {
  return { rows, rowCount: rows.length };
}
