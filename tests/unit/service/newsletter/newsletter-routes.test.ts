import { expect, test } from 'vitest';
import { createSharedDatabase } from '../../../postgres/shared-postgres.ts';
import { form, openNewsletter, outcome, signUp } from './open-newsletter.ts';
import type { ServiceRequest } from '../running-service.ts';
import { linkIn } from './sent-mails.ts';

const HOUR = 3_600_000;

test.each([
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', createSharedDatabase],
])('takes an address by form, mails it a link, and confirms it at the press of the button, on %s', async (_store, makeDatabase) => {
  const newsletter = await openNewsletter({ settings: { databaseUrl: await makeDatabase() } });
  expect(outcome(await newsletter.post('/newsletter/', signUp('ada@example.org')))).toBe('303 /newsletter/sent/');
  const [mail] = await newsletter.box.waitFor(1);
  expect(mail?.to).toEqual(['ada@example.org']);
  const link = linkIn(mail, '/newsletter/confirm/');
  expect(outcome(await newsletter.post(link, form({})))).toBe('303 /newsletter/confirmed/');
  expect(outcome(await newsletter.post(link, form({})))).toBe('303 /newsletter/confirmed/');
  const confirmed = await newsletter.service.store.subscribers.readConfirmed();
  expect(confirmed.map(({ address }) => address)).toEqual(['ada@example.org']);
});

test('takes an address as JSON', async () => {
  const newsletter = await openNewsletter();
  const { status, body, headers } = await newsletter.post('/newsletter/', { email: 'ada@example.org' });
  expect([status, JSON.parse(body), headers['cache-control']]).toEqual([
    202,
    { version: 1, detail: 'A mail with a link is on its way to the address, unless one was sent within the hour, or 3 within 48 hours.' },
    'no-store',
  ]);
  expect((await newsletter.box.waitFor(1)).map(({ to }) => to)).toEqual([['ada@example.org']]);
});

test('changes nothing when a scanner opens the links of a mail', async () => {
  const confirmPage = { 'newsletter/confirm/index.html': '<h1>Confirm</h1>', 'newsletter/unsubscribe/index.html': '<h1>Leave</h1>' };
  const newsletter = await openNewsletter({ files: confirmPage });
  await newsletter.post('/newsletter/', signUp('ada@example.org'));
  const [mail] = await newsletter.box.waitFor(1);
  const link = linkIn(mail, '/newsletter/confirm/');
  const { subscribers } = newsletter.service.store;
  const leaving = newsletter.leavingPath((await subscribers.findAddress('ada@example.org'))?.id ?? '');
  for (const path of [link, leaving]) {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await newsletter.ask(path, { method, isOfSite: false });
  }
  expect((await newsletter.ask(link)).body).toBe('<h1>Confirm</h1>');
  expect(await subscribers.findAddress('ada@example.org')).toMatchObject({ confirmedAt: null });
  expect(outcome(await newsletter.post(link, form({})))).toBe('303 /newsletter/confirmed/');
});

test('answers the same for an address that is new, pending, confirmed, or mailed within the hour', async () => {
  const newsletter = await openNewsletter();
  await newsletter.subscribe('confirmed@example.org');
  await newsletter.post('/newsletter/', signUp('pending@example.org'));
  const unlike = async (email: string, body: (email: string) => NonNullable<ServiceRequest['body']>) => {
    const { status, headers, body: text } = await newsletter.post('/newsletter/', body(email));
    return JSON.stringify([status, Object.entries(headers).filter(([name]) => name !== 'date'), text]);
  };
  for (const body of [signUp, (email: string) => ({ email })]) {
    const mailedLately = await Promise.all(['confirmed@example.org', 'pending@example.org'].map((email) => unlike(email, body)));
    newsletter.pass(2 * HOUR);
    const answers = await Promise.all(
      ['confirmed@example.org', 'pending@example.org', 'new@example.org'].map((email) => unlike(email, body)),
    );
    expect(new Set([...mailedLately, ...answers]).size).toBe(1);
  }
});

test('mails an address once within the hour, and a confirmed one that it is on the list', async () => {
  const newsletter = await openNewsletter();
  await newsletter.subscribe('ada@example.org');
  await newsletter.post('/newsletter/', signUp('ada@example.org'));
  newsletter.pass(HOUR);
  await newsletter.post('/newsletter/', signUp('ADA@example.org'));
  const [first, second] = await newsletter.box.waitFor(2);
  expect([first?.subject, second?.subject]).toEqual(['Confirm your address for Pairwise', 'Pairwise: you get the weekly verdicts already']);
  expect(second?.to).toEqual(['ada@example.org']);
  expect(second?.text).not.toContain('/newsletter/confirm/');
  expect(outcome(await newsletter.post(linkIn(second, '/newsletter/unsubscribe/'), form({})))).toBe('303 /newsletter/unsubscribed/');
});

test('mails a stranger who is signed up hour by hour three times in two days', async () => {
  const newsletter = await openNewsletter();
  for (let hour = 0; hour < 48; hour += 1) {
    expect(outcome(await newsletter.post('/newsletter/', signUp('ada@example.org')))).toBe('303 /newsletter/sent/');
    newsletter.pass(HOUR);
  }
  const [subscriber] = await newsletter.box.waitFor(3);
  expect(subscriber?.to).toEqual(['ada@example.org']);
  await expect.poll(() => newsletter.service.store.outbox.count()).toEqual({ waiting: 0, sent: 3, failed: 0 });
});

test('confirms nothing by a link that is too old, unknown, cut or missing', async () => {
  const newsletter = await openNewsletter();
  await newsletter.post('/newsletter/', signUp('ada@example.org'));
  const link = linkIn((await newsletter.box.waitFor(1))[0], '/newsletter/confirm/');
  expect(outcome(await newsletter.post(`/newsletter/confirm/?t=${'A'.repeat(43)}`, form({})))).toBe('303 /newsletter/expired/');
  expect(outcome(await newsletter.post(link.slice(0, -1), form({})))).toBe('303 /newsletter/incomplete/');
  expect(outcome(await newsletter.post('/newsletter/confirm/', form({})))).toBe('303 /newsletter/incomplete/');
  newsletter.pass(48 * HOUR);
  expect(outcome(await newsletter.post(link, form({})))).toBe('303 /newsletter/expired/');
  expect(await newsletter.service.store.subscribers.readConfirmed()).toEqual([]);
});

test('forgets who did not confirm in time', async () => {
  const newsletter = await openNewsletter();
  await newsletter.post('/newsletter/', signUp('ada@example.org'));
  const { settings, store } = newsletter.service;
  await openNewsletter({ settings: { data: settings.data }, now: () => Date.now() + 48 * HOUR });
  await expect.poll(() => store.subscribers.findAddress('ada@example.org')).toBeNull();
});

test('keeps the token of a link nowhere', async () => {
  const newsletter = await openNewsletter();
  await newsletter.post('/newsletter/', signUp('ada@example.org'));
  const [mail] = await newsletter.box.waitFor(1);
  const token = new URLSearchParams(linkIn(mail, '/newsletter/confirm/').split('?')[1]).get('t') ?? '';
  const { subscribers } = newsletter.service.store;
  const traces = await subscribers.readTraces((await subscribers.findAddress('ada@example.org'))?.id ?? '');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify([traces, newsletter.logged()])).not.toContain(token);
});

test.each([
  ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['another site, in an old browser', { Origin: 'https://evil.example' }],
  ['a neighbour of the site', { 'Sec-Fetch-Site': 'same-site' }],
  ['nobody', {}],
])('takes no sign-up and no confirmation from %s', async (_who, headers) => {
  const newsletter = await openNewsletter();
  await newsletter.post('/newsletter/', signUp('ada@example.org'));
  const link = linkIn((await newsletter.box.waitFor(1))[0], '/newsletter/confirm/');
  const asked = { headers, isOfSite: false };
  const answers = [await newsletter.post('/newsletter/', signUp('bo@example.org'), asked), await newsletter.post(link, form({}), asked)];
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  const { subscribers } = newsletter.service.store;
  expect(await subscribers.findAddress('bo@example.org')).toBeNull();
  expect(await subscribers.readConfirmed()).toEqual([]);
});

test.each([
  'ada',
  'ada@example.org\r\nBcc: eve@example.org',
  'ada@example.org%0d%0aBcc: eve@example.org',
  'ada@example.org, eve@example.org',
  'Ada <ada@example.org>',
  `${'a'.repeat(250)}@example.org`,
  '',
])('takes nothing that is no address: %j', async (email) => {
  const newsletter = await openNewsletter();
  expect(outcome(await newsletter.post('/newsletter/', signUp(email)))).toBe('303 /newsletter/#not-an-address');
  const asJson = await newsletter.post('/newsletter/', { email });
  expect([asJson.status, asJson.headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8']);
  expect(asJson.body).not.toContain('eve');
  expect(await newsletter.service.store.outbox.countWaiting()).toBe(0);
});

test('believes no host that a request names: links lead to the site', async () => {
  const newsletter = await openNewsletter();
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-For': '192.0.2.1' };
  await newsletter.post('/newsletter/', signUp('ada@example.org'), { headers });
  const [mail] = await newsletter.box.waitFor(1);
  expect(mail?.text).toContain('https://pairwise.example/newsletter/confirm/?t=');
  expect(mail?.text).not.toContain('evil.example');
});

test('tells a program that fills in the hidden field what it tells everybody, and keeps nothing', async () => {
  const newsletter = await openNewsletter();
  expect(outcome(await newsletter.post('/newsletter/', form({ email: 'bot@example.org', subject: 'Buy now' })))).toBe(
    '303 /newsletter/sent/',
  );
  expect((await newsletter.post('/newsletter/', { email: 'bot@example.org', subject: 'Buy now' })).status).toBe(202);
  expect(await newsletter.service.store.subscribers.findAddress('bot@example.org')).toBeNull();
});

test('asks a network that signs up many for patience', async () => {
  const newsletter = await openNewsletter({ settings: { hasLimits: true } });
  const outcomes: string[] = [];
  for (let count = 0; count < 21; count += 1)
    outcomes.push(outcome(await newsletter.post('/newsletter/', signUp(`reader${count}@example.org`))));
  expect(outcomes.lastIndexOf('303 /newsletter/sent/')).toBe(19);
  expect(outcomes[20]).toBe('303 /newsletter/not-sent/');
  expect(await newsletter.service.store.subscribers.findAddress('reader20@example.org')).toBeNull();
  expect((await newsletter.post('/newsletter/', { email: 'reader21@example.org' })).status).toBe(428);
});

test('logs no address and no link', async () => {
  const newsletter = await openNewsletter();
  const leaving = await newsletter.subscribe('ada@example.org');
  await newsletter.post(leaving, form({}));
  const logged = JSON.stringify(newsletter.logged());
  expect(logged).not.toContain('ada@example.org');
  expect(logged).not.toMatch(/[?&][tsk]=/);
});
