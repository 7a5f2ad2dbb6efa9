import type { Logger } from 'pino';
import type { Settings } from '../settings/settings.ts';
import type { AdmissionStore } from './admission-store.ts';
import type { Ballot, Counts } from './ballot-store.ts';
import type { CommunityStore } from './community-store.ts';
import type { Database } from './database.ts';
import { keepFingerprint } from './keep-fingerprint.ts';
import { makeAdmissionStore } from './make-admission-store.ts';
import { makeBallotStore } from './make-ballot-store.ts';
import { makeOutboxStore } from './make-outbox-store.ts';
import { MIGRATIONS } from './migrations.ts';
import { castBallotsInPostgres } from './postgres/cast-ballots.ts';
import { keepSecretRow } from './postgres/secret-row.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { makePostgresRateLimiter } from './postgres/rate-limiter.ts';
import { castBallotsInSqlite } from './sqlite/cast-ballots.ts';
import { makeFolderClaim } from './sqlite/folder-claim.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { makeSqliteRateLimiter } from './sqlite/rate-limiter.ts';
import { keepSecretFile } from './sqlite/secret-file.ts';
import { makeSubscriberStore } from './subscriber-store.ts';

/** Where a store is kept: in a folder, or in a database that has an address. */
export type StorePlace = Pick<Settings, 'data' | 'databaseUrl'>;

/** Opens the store of a place, its schema brought up to date; a string says in one sentence why it cannot be opened. */
export function openStore({ data, databaseUrl }: StorePlace, log?: Logger): Promise<CommunityStore | string> {
  return databaseUrl === null ? openSqliteStore(data) : openPostgresStore(databaseUrl, log);
}

async function openSqliteStore(folder: string): Promise<CommunityStore | string> {
  const database = await openSqlite(folder, MIGRATIONS);
  if (typeof database === 'string') return database;
  const claim = makeFolderClaim(folder);
  return makeStore(database, {
    castBallots: (ballots) => castBallotsInSqlite(database, ballots),
    makeRateLimiter: makeSqliteRateLimiter,
    keepSecret: (make) => keepSecretFile(database, folder, make),
    claim: () => claim.take(),
    forgetErased: () => database.emptyLog(),
    close: async () => {
      await database.close();
      claim.release();
    },
  });
}

async function openPostgresStore(url: string, log?: Logger): Promise<CommunityStore | string> {
  const database = await openPostgres(url, MIGRATIONS, {
    tellLost: (fault) => log?.warn({ err: fault }, 'A connection to the database was lost; another takes its place.'),
  });
  if (typeof database === 'string') return database;
  return makeStore(database, {
    castBallots: (ballots) => castBallotsInPostgres(database, ballots),
    makeRateLimiter: (rule) => makePostgresRateLimiter(database, rule),
    keepSecret: (make) => keepSecretRow(database, make),
    claim: () => true,
    // PostgreSQL's own housekeeping does it.
    forgetErased: () => Promise.resolve(),
    close: () => database.close(),
  });
}

/** What each database does its own way. */
type OwnWays = Pick<CommunityStore, 'keepSecret' | 'claim' | 'forgetErased' | 'close'> & {
  readonly castBallots: (ballots: readonly Ballot[]) => Promise<readonly Counts[]>;
  readonly makeRateLimiter: AdmissionStore['makeRateLimiter'];
};

function makeStore(database: Database, { castBallots, makeRateLimiter, ...ways }: OwnWays): CommunityStore {
  const outbox = makeOutboxStore(database);
  return {
    kind: database.kind,
    ballots: makeBallotStore(database, castBallots),
    admission: makeAdmissionStore(database, makeRateLimiter),
    subscribers: makeSubscriberStore(database, outbox),
    outbox,
    ...ways,
    keepFingerprint: (fingerprint) => keepFingerprint(database, fingerprint),
    ping: async () => {
      await database.run('SELECT 1 AS one');
    },
  };
}
