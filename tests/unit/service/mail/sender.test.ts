import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeMail } from './outbox-mails.ts';
import { listFiles, startSending, until, type Sending, type SendingOptions } from './sending.ts';
import { startSmtpInbox, type SmtpAnswers, type SmtpInbox } from './smtp-inbox.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function openInbox(answers?: SmtpAnswers, port?: number): Promise<SmtpInbox> {
  const inbox = await startSmtpInbox(answers, port);
  undo.push(() => inbox.close());
  return inbox;
}

async function open(options: SendingOptions): Promise<Sending> {
  const sending = await startSending(options);
  undo.push(() => sending.close());
  return sending;
}

const settle = ({ store }: Sending) => until(async () => (await store.outbox.countWaiting()) === 0, 'an outbox in which nothing waits');

test('sends what is queued to a server, one connection for all of it', async () => {
  const inbox = await openInbox();
  const sending = await open({ smtpUrl: inbox.url });
  await sending.queueFor('ada', 'bob', 'cyd');
  await settle(sending);
  expect(inbox.mails.map(({ to }) => to)).toEqual([['ada@readers.example'], ['bob@readers.example'], ['cyd@readers.example']]);
  expect(new Set(inbox.mails.map(({ from }) => from))).toEqual(new Set(['newsletter@pairs.example']));
  expect(inbox.connections()).toBe(1);
  expect(await sending.store.outbox.count()).toEqual({ waiting: 0, sent: 3, failed: 0 });
  expect(sending.logged()[0]).toBe(`Mails are sent through 127.0.0.1:${inbox.port}.`);
});

test('wakes up for what this process queues, and does not wait to look', async () => {
  const inbox = await openInbox();
  const sending = await open({ smtpUrl: inbox.url, times: { poll: 600_000 } });
  await sending.queueFor('ada');
  await settle(sending);
  expect(inbox.mails).toHaveLength(1);
});

test('says who it is from as the settings name it', async () => {
  const inbox = await openInbox();
  const sending = await open({ smtpUrl: inbox.url, mailFrom: 'weekly@elsewhere.example' });
  await sending.queueFor('ada');
  await settle(sending);
  expect(inbox.mails[0]?.from).toBe('weekly@elsewhere.example');
  expect(inbox.mails[0]?.source).toContain('\r\nFrom: Pairs <weekly@elsewhere.example>\r\n');
});

test('tries a mail again that a server puts off, a minute later, and the others meanwhile', async () => {
  let shift = 0;
  const inbox = await openInbox({ to: (address, times) => (address.startsWith('ada') && times === 1 ? 451 : 250) });
  const sending = await open({ smtpUrl: inbox.url, now: () => Date.now() + shift });
  await sending.queueFor('ada', 'bob');
  await until(async () => (await sending.store.outbox.count()).sent === 1);
  expect(sending.logged()).toContain('A mail was put off. The server answered RCPT TO with 451.');
  expect(await sending.store.outbox.countWaiting()).toBe(1);
  shift = 61_000;
  await settle(sending);
  expect(inbox.mails.map(({ to }) => to)).toEqual([['bob@readers.example'], ['ada@readers.example']]);
});

test('gives a mail up that a server refuses for good, and sends the others', async () => {
  const inbox = await openInbox({ to: (address) => (address.startsWith('ada') ? 550 : 250) });
  const sending = await open({ smtpUrl: inbox.url });
  await sending.queueFor('ada', 'bob');
  await settle(sending);
  expect(await sending.store.outbox.count()).toEqual({ waiting: 0, sent: 1, failed: 1 });
  expect(sending.logged()).toContain('A mail was given up. The server answered RCPT TO with 550.');
  expect(sending.logged().join('\n')).not.toContain('readers.example');
});

test('logs of a mail that asks for an address to be confirmed no more than that it is one', async () => {
  const inbox = await openInbox({ to: () => 451 });
  const sending = await open({ smtpUrl: inbox.url });
  await sending.store.outbox.queue([makeMail({ issue: 'confirm:5eed5eed5eed' })], Date.now());
  await until(() => sending.logged().includes('A mail was put off. The server answered RCPT TO with 451.'));
  const line = sending.logLines().find((line) => line.includes('put off')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ kind: 'confirm', messageId: expect.stringMatching(/^<confirm\.[0-9a-f]{24}@/) as string });
  expect(sending.logLines().join('')).not.toContain('5eed');
});

test('gives nothing up when the server refuses the sender: that is not about the mail', async () => {
  const inbox = await openInbox({ from: () => 550 });
  const sending = await open({ smtpUrl: inbox.url });
  await sending.queueFor('ada');
  await until(() => sending.logged().includes('A mail was put off. The server could not be used: EENVELOPE with 550.'));
  expect(await sending.store.outbox.count()).toEqual({ waiting: 1, sent: 0, failed: 0 });
});

test('sends a mail again whose connection was dropped before it was acknowledged, with the same Message-ID', async () => {
  let shift = 0;
  let first: string | undefined;
  const inbox = await openInbox({
    whole({ messageId }) {
      if (first !== undefined) return;
      first = messageId;
      throw new Error('dropped');
    },
  });
  const sending = await open({ smtpUrl: inbox.url, now: () => Date.now() + shift });
  await sending.queueFor('ada');
  await until(() => sending.logged().some((line) => line.startsWith('A mail was put off. The server could not be used')));
  shift = 61_000;
  await settle(sending);
  expect(inbox.mails).toHaveLength(1);
  expect(inbox.mails[0]?.messageId).toBe(first);
});

test('waits no longer for a server than a mail may take', async () => {
  const inbox = await openInbox({ to: () => 'hang' });
  const sending = await open({ smtpUrl: inbox.url, times: { mail: 200 } });
  await sending.queueFor('ada');
  await until(() => sending.logged().includes('A mail was put off. The server took too long.'));
  expect(await sending.store.outbox.countWaiting()).toBe(1);
});

test('does not try one mail after another on a server that is down', async () => {
  const gone = await startSmtpInbox();
  await gone.close();
  const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
  const sending = await open({ smtpUrl: `${gone.url}?rateLimit=1000`, subscribers: names });
  await sending.queueFor(...names);
  await until(() => sending.logged().some((line) => line.includes('ECONNREFUSED')));
  await openInbox({}, gone.port);
  // The server is back within the second that passes before the next mail is tried: nineteen were not tried without it.
  await until(async () => (await sending.store.outbox.count()).sent === 19);
  expect(sending.logged().filter((line) => line.includes('ECONNREFUSED'))).toHaveLength(1);
  expect(await sending.store.outbox.count()).toEqual({ waiting: 1, sent: 19, failed: 0 });
});

test('keeps to the rate that its address names', async () => {
  const inbox = await openInbox();
  const sending = await open({ smtpUrl: `${inbox.url}?rateLimit=20` });
  const began = Date.now();
  await sending.queueFor('ada', 'bob', 'cyd', 'dan', 'eve', 'fay');
  await settle(sending);
  expect(Date.now() - began).toBeGreaterThanOrEqual(240);
});

test('has as many mails under way as its address names', async () => {
  let [under, most] = [0, 0];
  let arrived: (() => void) | undefined;
  const three = new Promise<void>((resolve) => (arrived = resolve));
  const inbox = await openInbox({
    async whole() {
      under += 1;
      most = Math.max(most, under);
      if (under === 3) arrived?.();
      await three;
      under -= 1;
    },
  });
  const sending = await open({ smtpUrl: `${inbox.url}?maxConnections=3` });
  await sending.queueFor('ada', 'bob', 'cyd', 'dan', 'eve', 'fay');
  await settle(sending);
  expect(most).toBe(3);
});

test('lets the mail that is under way come to its end when it is closed', async () => {
  let finish: (() => void) | undefined;
  let isIn = false;
  const inbox = await openInbox({
    whole: () =>
      new Promise((resolve) => {
        isIn = true;
        finish = resolve;
      }),
  });
  const sending = await open({ smtpUrl: inbox.url });
  await sending.queueFor('ada', 'bob');
  await until(() => isIn);
  const closed = sending.sender.close();
  finish?.();
  await closed;
  expect(await sending.store.outbox.count()).toEqual({ waiting: 1, sent: 1, failed: 0 });
});

test('closes within its bound when the server does not answer', async () => {
  const inbox = await openInbox({ to: () => 'hang' });
  const sending = await open({ smtpUrl: inbox.url, times: { mail: 60_000, close: 100 } });
  await sending.queueFor('ada');
  await until(() => inbox.connections() === 1);
  const began = Date.now();
  await sending.sender.close();
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await sending.store.outbox.countWaiting()).toBe(1);
});

test('insists on TLS, except on this machine', async () => {
  const inbox = await openInbox();
  const sending = await open({ smtpUrl: `${inbox.url}?requireTLS=true` });
  await sending.queueFor('ada');
  await until(() => sending.logged().some((line) => line.includes('ETLS')));
  expect(inbox.mails).toEqual([]);
});

test('speaks TLS to a server on this machine whose certificate is its own', async () => {
  const inbox = await openInbox({ options: { disabledCommands: [], secure: false } });
  const sending = await open({ smtpUrl: `${inbox.url}?requireTLS=true` });
  await sending.queueFor('ada');
  await settle(sending);
  expect(inbox.mails).toHaveLength(1);
});

test('writes mails to files where there is no server, whole and for the owner alone, and says so', async () => {
  const sending = await open({});
  await sending.queueFor('ada', 'bob');
  await settle(sending);
  const names = await listFiles(sending.mailFolder);
  expect(names).toEqual([expect.stringMatching(/^digest-2026-11-22\.[0-9a-f]{24}\.eml$/), expect.stringMatching(/\.eml$/)]);
  const [file = ''] = names.map((name) => join(sending.mailFolder, name));
  expect(await readFile(file, 'utf8')).toMatch(/\r\nFrom: Pairs <newsletter@pairs\.example>\r\nTo: (?:ada|bob)@readers\.example\r\n/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(sending.logged().filter((line) => line.includes('.eml'))).toEqual([
    `Mails are written to ${sending.mailFolder} as .eml files, as no SMTP_URL is set.`,
  ]);
});
