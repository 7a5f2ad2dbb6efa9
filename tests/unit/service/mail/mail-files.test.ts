import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findMailFiles } from '#src/service/mail/mail-files.ts';
import { listFiles, startSending, until, type Sending, type SendingOptions } from './sending.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function open(options: SendingOptions = {}): Promise<Sending> {
  const sending = await startSending(options);
  undo.push(() => sending.close());
  return sending;
}

const settle = ({ store }: Sending) => until(async () => (await store.outbox.countWaiting()) === 0, 'an outbox in which nothing waits');

test('finds mails as they are written, however long the address is', async () => {
  const names = ['ada', 'a'.repeat(64), "o'neil+weekly=1"];
  const sending = await open({ subscribers: names });
  await sending.queueFor(...names);
  await settle(sending);
  for (const name of names) expect(await findMailFiles(sending.mailFolder, `${name.toUpperCase()}@readers.example`)).toHaveLength(1);
  expect(await findMailFiles(sending.mailFolder, 'readers.example')).toEqual([]);
});

test('deletes files of mails to who is no longer kept, and those of nobody else', async () => {
  const sending = await open();
  await sending.queueFor('ada', 'bob');
  await settle(sending);
  await sending.doChores();
  expect(await listFiles(sending.mailFolder)).toHaveLength(2);
  await sending.store.subscribers.erase('ada');
  await sending.doChores();
  const [left = '', ...others] = await listFiles(sending.mailFolder);
  expect(await readFile(join(sending.mailFolder, left), 'utf8')).toContain('\r\nTo: bob@readers.example\r\n');
  expect(others).toEqual([]);
});

test('deletes files of mails after ninety days, and within an hour what a crash has left of one', async () => {
  const now = Date.now();
  const sending = await open({ now: () => now });
  await sending.queueFor('ada', 'bob');
  await settle(sending);
  const write = async (name: string, hours: number, text?: string): Promise<void> => {
    const path = join(sending.mailFolder, name);
    if (text !== undefined) await writeFile(path, text);
    await utimes(path, new Date(), new Date(now - hours * 3_600_000));
  };
  const [young = '', old = ''] = await listFiles(sending.mailFolder);
  await write(young, 89 * 24);
  await write(old, 91 * 24);
  await write('.one.eml.4711', 2, 'To: ada@rea');
  await write('.two.eml.4711', 0.5, 'To: ada@rea');
  await write('notes.txt', 91 * 24, 'The operator’s own.');
  await sending.doChores();
  expect(await listFiles(sending.mailFolder)).toEqual(['.two.eml.4711', young, 'notes.txt']);
});
