import type { Row, RunSql } from './database.ts';
import type { LeasedMail, MailFault, MailHeader } from './outbox-store.ts';

/** What is asked of a lease. */
export interface LeaseRequest {
  readonly now: number;
  readonly most: number;
  readonly leaseMs: number;
}

const IS_DUE = `state = 'waiting' AND due_at <= $1`;
const HAS_SUBSCRIBER = 'EXISTS (SELECT 1 FROM subscribers WHERE subscribers.id = outbox.subscriber)';
/**
 * Somebody waits for the mail that confirms an address, and nobody for a digest to thousands. Both databases have an index by this very
 * expression, so that a lease reads what it takes alone.
 */
const TURN = `CASE WHEN substr(issue, 1, 8) = 'confirm:' THEN 0 ELSE 1 END`;
const THIS_MAIL = 'issue = $1 AND subscriber = $2';
/** An attempt is counted when it begins, so that its number tells one lease from the next. */
const THIS_LEASE = `${THIS_MAIL} AND attempts = $3 AND state = 'waiting'`;
const NO_WORDS = `subject = '', html = '', text = '', headers = '{}'`;

/** Takes what is due; `null` where others took all of it in the same moment, and asking again may find more. */
export async function leaseDue(run: RunSql, { now, most, leaseMs }: LeaseRequest): Promise<readonly LeasedMail[] | null> {
  const due = await run(
    `SELECT issue, subscriber FROM outbox WHERE ${IS_DUE} AND ${HAS_SUBSCRIBER} ORDER BY ${TURN}, due_at, issue, subscriber LIMIT $2`,
    [now, most],
  );
  const leased: LeasedMail[] = [];
  for (const { issue = null, subscriber = null } of due) {
    // Whoever came first has moved its due time: the row is no longer found.
    const [row] = await run(
      `UPDATE outbox SET attempts = attempts + 1, due_at = $2 WHERE ${IS_DUE} AND issue = $3 AND subscriber = $4
       RETURNING issue, subscriber, attempts, subject, html, text, headers`,
      [now, now + leaseMs, issue, subscriber],
    );
    const [found] = row ? await run('SELECT address FROM subscribers WHERE id = $1', [subscriber]) : [];
    if (row && found) leased.push(readMail(row, found));
  }
  return due.length > 0 && leased.length === 0 ? null : leased;
}

/** Notes that a mail went out, and empties it. */
export async function settleSent(run: RunSql, { issue, subscriber }: LeasedMail, now: number): Promise<void> {
  await run(`UPDATE outbox SET state = 'sent', settled_at = $3, fault = NULL, ${NO_WORDS} WHERE ${THIS_MAIL} AND state <> 'sent'`, [
    issue,
    subscriber,
    now,
  ]);
}

/** Notes a fault, and puts the mail off or gives it up. */
export async function settleFault(run: RunSql, mail: LeasedMail, settled: MailFault & { readonly now: number }): Promise<void> {
  const key = [mail.issue, mail.subscriber, mail.attempt];
  const { reason, retryAt, now } = settled;
  if (retryAt === null) {
    await run(`UPDATE outbox SET state = 'failed', settled_at = $4, fault = $5, ${NO_WORDS} WHERE ${THIS_LEASE}`, [...key, now, reason]);
  } else {
    await run(`UPDATE outbox SET due_at = $4, fault = $5 WHERE ${THIS_LEASE}`, [...key, retryAt, reason]);
  }
}

function readMail(row: Row, subscriber: Row): LeasedMail {
  return {
    issue: String(row['issue']),
    subscriber: String(row['subscriber']),
    to: String(subscriber['address']),
    attempt: Number(row['attempts']),
    subject: String(row['subject']),
    html: String(row['html']),
    text: String(row['text']),
    headers: JSON.parse(String(row['headers'])) as Partial<Record<MailHeader, string>>,
  };
}
