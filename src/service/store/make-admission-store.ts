import { randomUUID } from 'node:crypto';
import type { AdmissionStore } from './admission-store.ts';
import type { Database, RunSql } from './database.ts';

/** Makes the store of what decides who gets in; where rates are counted is each database's own. */
export function makeAdmissionStore(database: Database, makeRateLimiter: AdmissionStore['makeRateLimiter']): AdmissionStore {
  const { run } = database;
  return {
    makeRateLimiter,
    spendChallenge: async (id, expiresAt) => {
      const rows = await run('INSERT INTO spent_challenges (id, expires_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING RETURNING id', [
        id,
        expiresAt,
      ]);
      return rows.length === 1;
    },
    keepDaySalt: (day, make) => database.transact((runIn) => keepDaySalt(runIn, day, make)),
    logHold: async ({ at, network, reason }) => {
      await run('INSERT INTO holds (id, at, network, reason) VALUES ($1, $2, $3, $4)', [randomUUID(), at, network, reason]);
    },
    countHolds: async (since) => {
      const rows = await run('SELECT reason, COUNT(*) AS held FROM holds WHERE at >= $1 GROUP BY reason ORDER BY reason', [since]);
      return Object.fromEntries(rows.map(({ reason, held }) => [String(reason), Number(held)]));
    },
    forgetExpired: async (now, logFrom) => {
      await run('DELETE FROM spent_challenges WHERE expires_at <= $1', [now]);
      await run('DELETE FROM holds WHERE at < $1', [logFrom]);
      await run('DELETE FROM rate_limits WHERE expire <= $1', [now]);
      await run('DELETE FROM day_salts WHERE day < $1', [new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length)]);
    },
  };
}

async function keepDaySalt(run: RunSql, day: string, make: () => string): Promise<string> {
  await run('INSERT INTO day_salts (day, salt) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING', [day, make()]);
  await run('DELETE FROM day_salts WHERE day < $1', [day]);
  const [row] = await run('SELECT salt FROM day_salts WHERE day = $1', [day]);
  return String(row?.['salt']);
}
