import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chore } from '#src/service/http/service.ts';
import { startSender, type Sender, type SenderService, type SenderTimes } from '#src/service/mail/sender.ts';
import { makeLogger } from '#src/service/server/logger.ts';
import { makeKeys } from '#src/service/server/secret-keys.ts';
import type { KnownSite } from '#src/service/site/known-tools.ts';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { openStore } from '#src/service/store/open-store.ts';
import { testSettings } from '../running-service.ts';
import { makeMail, subscribe } from './outbox-mails.ts';

/** A sender over an SQLite store in a temporary folder. */
export interface Sending {
  readonly store: CommunityStore;
  readonly sender: Sender;
  /** Folder of mails where there is no server. */
  readonly mailFolder: string;
  /** What was logged until now, a line each. */
  readonly logged: () => readonly string[];
  /** Every line of the log, whole. */
  readonly logLines: () => readonly string[];
  /** Does what the sender asks housekeeping for, once. */
  doChores(): Promise<void>;
  /** Queues a mail for each of those subscribers. */
  queueFor(...names: string[]): Promise<void>;
  close(): Promise<void>;
}

/** How a test wants to send. */
export interface SendingOptions {
  readonly smtpUrl?: string | null;
  readonly mailFrom?: string;
  readonly times?: Partial<SenderTimes>;
  readonly now?: () => number;
  /** Who has confirmed an address. */
  readonly subscribers?: readonly string[];
}

const SUBSCRIBERS = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];

const TIMES: SenderTimes = { poll: 20, mail: 2000, lease: 60_000, close: 500 };

/** Starts a sender that looks into its outbox every few milliseconds. */
export async function startSending(options: SendingOptions): Promise<Sending> {
  const { smtpUrl = null, mailFrom, times, now = Date.now, subscribers = SUBSCRIBERS } = options;
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-mail-'));
  const settings = { ...testSettings(folder), smtpUrl, mailFrom: mailFrom ?? null };
  const store = await openStore(settings);
  if (typeof store === 'string') throw new Error(store);
  for (const name of subscribers) await subscribe(store, name);
  const lines: string[] = [];
  const chores: Chore[] = [];
  const tools = { slugs: new Set<string>(), aliases: new Map<string, string>() };
  const known: KnownSite = { name: 'Pairs', url: 'https://pairs.example', hasVotes: true, hasNewsletter: true, tools };
  const service: SenderService = {
    settings,
    store,
    site: { folder, readTools: () => Promise.resolve(null), readSite: () => Promise.resolve(known) },
    log: makeLogger('debug', { write: (line) => void lines.push(line) }),
    now,
    keyFor: makeKeys('a secret of the tests that is long enough'),
    addGauge: () => undefined,
    addChore: (chore) => void chores.push(chore),
  };
  const sender = startSender(service, { ...TIMES, ...times });
  return {
    store,
    sender,
    mailFolder: join(settings.data, 'mails'),
    logged: () => lines.map((line) => String((JSON.parse(line) as Record<string, unknown>)['msg'])),
    logLines: () => lines,
    async doChores() {
      for (const { run } of chores) await run();
    },
    async queueFor(...names) {
      await store.outbox.queue(
        names.map((subscriber) => makeMail({ subscriber })),
        now(),
      );
    },
    async close() {
      await sender.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something holds, for twenty seconds at most. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'what the test waits for'): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Names of the files in a folder, none where there is no folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
