import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#src/service/store/database.ts';
import { openDatabase } from '#src/service/store/open-database.ts';
import { openStore } from '#src/service/store/open-store.ts';
import { createSharedDatabase } from '../../../../postgres/shared-postgres.ts';
import { openRawDatabase } from '../raw-database.ts';

let place: { readonly data: string; readonly databaseUrl: string };
let raw: Database;

beforeEach(async () => {
  place = { data: '', databaseUrl: await createSharedDatabase() };
  raw = openRawDatabase(place);
});
afterEach(() => raw.close());

test('gives work on all that is kept more time than what somebody waits for', async () => {
  const database = await openDatabase(place);
  if (typeof database === 'string') throw new Error(database);
  try {
    expect(await database.run('SHOW statement_timeout')).toEqual([{ statement_timeout: '10min' }]);
    expect(await raw.run('SHOW statement_timeout')).toEqual([{ statement_timeout: '8s' }]);
  } finally {
    await database.close();
  }
});

test('mails an address that is asked for again in the moment in which it is forgotten', async () => {
  const store = await openStore(place);
  if (typeof store === 'string') throw new Error(store);
  try {
    const sent: string[] = [];
    const ask = (id: string, now: number) =>
      store.subscribers.ask(
        { id, address: 'ada@example.org', tokenHash: `hash of ${id}`, expiresAt: now + 10, now, mailedBefore: now - 5, mailsMost: 3 },
        ({ id: subscriber }) => {
          sent.push(subscriber);
          return { issue: `confirm:${subscriber}`, subscriber, subject: '', html: '', text: '', headers: {} };
        },
      );
    await ask('first', 100);
    let asked: Promise<void> | undefined;
    await raw.transact(async (run) => {
      await run('DELETE FROM confirm_tokens');
      await run('DELETE FROM subscribers');
      asked = ask('second', 200);
      const waiting = () => run("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
      await expect.poll(async () => (await waiting()).length).toBe(1);
    });
    await asked;
    expect(sent).toEqual(['first', 'second']);
    expect((await store.subscribers.findAddress('ada@example.org'))?.id).toBe('second');
  } finally {
    await store.close();
  }
});
