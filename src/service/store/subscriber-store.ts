import type { Database, Row, RunSql } from './database.ts';
import type { OutboxStore, OutgoingMail } from './outbox-store.ts';

/** Someone who asked for the newsletter. */
export interface Subscriber {
  /** Random; names the subscriber in links and in the outbox. */
  readonly id: string;
  readonly address: string;
  /** When the address was asked for first, in milliseconds since 1970. */
  readonly askedAt: number;
  /** When its owner confirmed it, in milliseconds since 1970; `null` while that is open. */
  readonly confirmedAt: number | null;
}

/** A sign-up. */
export interface Asked {
  /** Id that a subscriber gets who is not known yet. */
  readonly id: string;
  readonly address: string;
  /** SHA-256 of the token that a pending address is confirmed with. */
  readonly tokenHash: string;
  /** When that token stops working, in milliseconds since 1970. */
  readonly expiresAt: number;
  readonly now: number;
  /** An address that was mailed after this moment is not mailed again. */
  readonly mailedBefore: number;
  /** An address that was mailed so often is not mailed again until one of the tokens has stopped working. */
  readonly mailsMost: number;
}

/** What is kept of a subscriber beside the address. */
export interface SubscriberTraces {
  /** When each link that was sent stops working, in milliseconds since 1970. */
  readonly linksExpireAt: readonly number[];
  /** Mails that wait or are done with. */
  readonly mails: readonly { readonly issue: string; readonly state: string; readonly subject: string }[];
}

/** Keeps who gets the newsletter. */
export interface SubscriberStore {
  /**
   * Takes a sign-up, and in the same transaction queues the mail that it is answered with, unless the address was mailed lately, or
   * often. The caller is not told whether an address is new, pending or confirmed, and each costs the same rows. One that is not mailed costs
   * fewer: who measures the time of many answers may learn that an address was asked for lately, though not by whom or with what outcome.
   */
  ask(asked: Asked, writeMail: (subscriber: Subscriber) => OutgoingMail): Promise<void>;
  /** Confirms the address that a token was sent to, for good; `false` for a token that is not known or came too late. */
  confirm(tokenHash: string, now: number): Promise<boolean>;
  /** Everyone who confirmed, by id. */
  readConfirmed(): Promise<readonly Subscriber[]>;
  /** Every address that is kept, pending ones included, in lower case. */
  readAddresses(): Promise<ReadonlySet<string>>;
  /** Whoever has an address, in upper or lower case. */
  findAddress(address: string): Promise<Subscriber | null>;
  /** What is kept of a subscriber elsewhere. */
  readTraces(id: string): Promise<SubscriberTraces>;
  /** Forgets a subscriber, with links and mails, and gives the address; `null` when nobody has the id. */
  erase(id: string): Promise<string | null>;
  /** Forgets links that stopped working, and everyone who let the last one do so, with their mails; tells how many people those were. */
  forgetPending(now: number): Promise<number>;
}

/** Makes the store of subscribers over a database, beside the outbox that is kept in it. */
export function makeSubscriberStore(database: Database, outbox: OutboxStore): SubscriberStore {
  const { run } = database;
  return {
    async ask(asked, writeMail) {
      await database.transact(async (run) => {
        const subscriber = await admit(run, asked);
        if (subscriber) await outbox.queue([writeMail(subscriber)], asked.now, run);
      });
      // Once the answer is out: a mail that is made ready meanwhile would make it wait.
      setImmediate(() => outbox.tellQueued());
    },
    confirm: (tokenHash, now) => database.transact((run) => confirm(run, tokenHash, now)),
    readConfirmed: async () => (await run(`${SELECT} WHERE confirmed_at IS NOT NULL ORDER BY id`)).map(readSubscriber),
    readAddresses: async () => new Set((await run('SELECT address_key FROM subscribers')).map((row) => String(row['address_key']))),
    findAddress: async (address) => firstOf(await run(`${SELECT} WHERE address_key = $1`, [keyOf(address)])),
    readTraces: (id) => readTraces(run, id),
    erase: (id) => database.transact((run) => erase(run, id, outbox)),
    forgetPending: (now) => database.transact((run) => forgetPending(run, now, outbox)),
  };
}

const COLUMNS = 'id, address, asked_at, confirmed_at';
const SELECT = `SELECT ${COLUMNS} FROM subscribers`;

/** Keeps an address with its token; `null` where it was mailed lately, or often. */
async function admit(run: RunSql, asked: Asked): Promise<Subscriber | null> {
  const { id, address, tokenHash, expiresAt, now, mailedBefore, mailsMost } = asked;
  const key = keyOf(address);
  // A row that is there already is held: nobody forgets it before it is mailed.
  await run(
    `INSERT INTO subscribers (id, address, address_key, asked_at, mailed_at, expires_at) VALUES ($1, $2, $3, $4, 0, $5)
     ON CONFLICT (address_key) DO UPDATE SET address_key = excluded.address_key`,
    [id, address, key, now, expiresAt],
  );
  // Each mail has left a token, so that those which still work count the mails.
  // What was typed last is believed until its owner has confirmed it.
  const due = await run(
    `UPDATE subscribers SET mailed_at = $1, expires_at = $2, address = CASE WHEN confirmed_at IS NULL THEN $3 ELSE address END
     WHERE address_key = $4 AND mailed_at <= $5
       AND (SELECT COUNT(*) FROM confirm_tokens WHERE subscriber = subscribers.id AND confirm_tokens.expires_at > $1) < $6
     RETURNING ${COLUMNS}`,
    [now, expiresAt, address, key, mailedBefore, mailsMost],
  );
  const subscriber = firstOf(due);
  if (subscriber === null) {
    // A write that changes nothing: this answer, too, waits for the disk.
    await run('UPDATE subscribers SET mailed_at = mailed_at WHERE address_key = $1', [key]);
    return null;
  }
  await run('INSERT INTO confirm_tokens (hash, subscriber, expires_at) VALUES ($1, $2, $3)', [tokenHash, subscriber.id, expiresAt]);
  return subscriber;
}

async function confirm(run: RunSql, tokenHash: string, now: number): Promise<boolean> {
  const [token] = await run('SELECT subscriber, expires_at FROM confirm_tokens WHERE hash = $1', [tokenHash]);
  if (token === undefined) return false;
  const id = token['subscriber'] ?? null;
  const subscriber = firstOf(await run(`${SELECT} WHERE id = $1`, [id]));
  if (subscriber === null) return false;
  // A second press of the button finds what the first has done.
  if (subscriber.confirmedAt !== null) return true;
  if (Number(token['expires_at']) <= now) return false;
  return (await run('UPDATE subscribers SET confirmed_at = $1 WHERE id = $2 RETURNING id', [now, id])).length > 0;
}

async function readTraces(run: RunSql, id: string): Promise<SubscriberTraces> {
  const links = await run('SELECT expires_at FROM confirm_tokens WHERE subscriber = $1 ORDER BY expires_at', [id]);
  const mails = await run('SELECT issue, state, subject FROM outbox WHERE subscriber = $1 ORDER BY issue', [id]);
  return {
    linksExpireAt: links.map((link) => Number(link['expires_at'])),
    mails: mails.map((mail) => ({ issue: String(mail['issue']), state: String(mail['state']), subject: String(mail['subject']) })),
  };
}

async function erase(run: RunSql, id: string, outbox: OutboxStore): Promise<string | null> {
  await run('DELETE FROM confirm_tokens WHERE subscriber = $1', [id]);
  const [erased] = await run('DELETE FROM subscribers WHERE id = $1 RETURNING address', [id]);
  await outbox.eraseSubscriber(id, run);
  return erased === undefined ? null : String(erased['address']);
}

async function forgetPending(run: RunSql, now: number, outbox: OutboxStore): Promise<number> {
  await run('DELETE FROM confirm_tokens WHERE expires_at <= $1', [now]);
  const forgotten = await run('DELETE FROM subscribers WHERE confirmed_at IS NULL AND expires_at <= $1 RETURNING id', [now]);
  for (const { id } of forgotten) await outbox.eraseSubscriber(String(id), run);
  return forgotten.length;
}

/** Nobody keeps Ada@ and ada@ as two boxes, though RFC 5321 would let them. */
function keyOf(address: string): string {
  return address.toLowerCase();
}

function firstOf(rows: readonly Row[]): Subscriber | null {
  const [row] = rows;
  return row ? readSubscriber(row) : null;
}

function readSubscriber(row: Row): Subscriber {
  const confirmedAt = row['confirmed_at'] ?? null;
  return {
    id: String(row['id']),
    address: String(row['address']),
    askedAt: Number(row['asked_at']),
    confirmedAt: confirmedAt === null ? null : Number(confirmedAt),
  };
}
