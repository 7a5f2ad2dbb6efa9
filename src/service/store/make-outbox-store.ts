import type { Database, RunSql, SqlValue } from './database.ts';
import { leaseDue, settleFault, settleSent } from './outbox-leases.ts';
import type { LeasedMail, OutboxCounts, OutboxStore, OutgoingMail } from './outbox-store.ts';

/** Rows that one statement inserts. */
const ROWS_MOST = 100;
/** How often a lease is asked for again when others were faster. */
const LEASE_TRIES = 5;

/** Makes the outbox over a database. */
export function makeOutboxStore(database: Database): OutboxStore {
  const { run } = database;
  const listeners = new Set<() => void>();
  const tellQueued = () => listeners.forEach((listener) => listener());
  return {
    async queue(mails, now, runIn) {
      if (runIn) return insertMails(runIn, mails, now);
      const queued = await database.transact((run) => insertMails(run, mails, now));
      if (queued > 0) tellQueued();
      return queued;
    },
    tellQueued,
    onQueued(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    lease: (now, most, leaseMs) => leaseAny(() => database.transact((run) => leaseDue(run, { now, most, leaseMs }))),
    markSent: (mail, now) => settleSent(run, mail, now),
    markFailed: (mail, fault, now) => settleFault(run, mail, { ...fault, now }),
    eraseSubscriber: async (subscriber, runIn = run) =>
      (await runIn('DELETE FROM outbox WHERE subscriber = $1 RETURNING subscriber', [subscriber])).length,
    count: (issue) => countMails(run, issue),
    countWaiting: async () => (await countMails(run)).waiting,
    lastIssue: (prefix) => lastIssue(run, prefix),
    forgetSent: (before) => forgetSent(run, before),
  };
}

async function leaseAny(lease: () => Promise<readonly LeasedMail[] | null>): Promise<readonly LeasedMail[]> {
  for (let tries = 0; tries < LEASE_TRIES; tries += 1) {
    const leased = await lease();
    if (leased) return leased;
  }
  return [];
}

async function insertMails(run: RunSql, mails: readonly OutgoingMail[], now: number): Promise<number> {
  let queued = 0;
  for (let start = 0; start < mails.length; start += ROWS_MOST) {
    const rows = mails.slice(start, start + ROWS_MOST).map((mail) => valuesOf(mail, now));
    const width = rows[0]?.length ?? 0;
    const marks = rows.map((row, index) => `(${row.map((_value, column) => `$${index * width + column + 1}`).join(', ')})`);
    const inserted = await run(
      `INSERT INTO outbox (issue, subscriber, state, due_at, attempts, subject, html, text, headers) VALUES ${marks.join(', ')}
       ON CONFLICT (issue, subscriber) DO NOTHING RETURNING subscriber`,
      rows.flat(),
    );
    queued += inserted.length;
  }
  return queued;
}

function valuesOf({ issue, subscriber, subject, html, text, headers }: OutgoingMail, now: number): readonly SqlValue[] {
  return [issue, subscriber, 'waiting', now, 0, subject, html, text, JSON.stringify(headers)];
}

async function countMails(run: RunSql, issue?: string): Promise<OutboxCounts> {
  const where = issue === undefined ? '' : 'WHERE issue = $1';
  const rows = await run(`SELECT state, COUNT(*) AS mails FROM outbox ${where} GROUP BY state`, issue === undefined ? [] : [issue]);
  const byState = new Map(rows.map((row) => [row['state'], Number(row['mails'])]));
  return { waiting: byState.get('waiting') ?? 0, sent: byState.get('sent') ?? 0, failed: byState.get('failed') ?? 0 };
}

/** Sorted here: the orders of text that databases keep differ. */
async function lastIssue(run: RunSql, prefix: string): Promise<string | null> {
  const rows = await run('SELECT DISTINCT issue FROM outbox WHERE issue LIKE $1', [`${prefix.replace(/[%_\\]/g, '')}%`]);
  const issues = rows.map((row) => String(row['issue'])).filter((issue) => issue.startsWith(prefix));
  return issues.sort().at(-1) ?? null;
}

async function forgetSent(run: RunSql, before: number): Promise<number> {
  const settled = await run(`DELETE FROM outbox WHERE state <> 'waiting' AND settled_at < $1 RETURNING subscriber`, [before]);
  const orphaned = await run(
    `DELETE FROM outbox WHERE state = 'waiting' AND NOT EXISTS (SELECT 1 FROM subscribers WHERE subscribers.id = outbox.subscriber)
     RETURNING subscriber`,
  );
  return settled.length + orphaned.length;
}
