import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSharedDatabase } from '../../../postgres/shared-postgres.ts';
import { listFiles } from '../mail/sending.ts';
import { SITE_DATA } from '../small-site.ts';
import { form, openNewsletter, outcome, signUp } from './open-newsletter.ts';

test.each([
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', createSharedDatabase],
])('lets a reader leave at the press of a button, twice if need be, on %s', async (_store, makeDatabase) => {
  const newsletter = await openNewsletter({ settings: { databaseUrl: await makeDatabase() } });
  const leaving = await newsletter.subscribe('ada@example.org');
  expect(outcome(await newsletter.post(leaving, form({})))).toBe('303 /newsletter/unsubscribed/');
  expect(outcome(await newsletter.post(leaving, form({})))).toBe('303 /newsletter/unsubscribed/');
  expect(await newsletter.service.store.subscribers.findAddress('ada@example.org')).toBeNull();
  expect(await newsletter.service.store.outbox.count()).toEqual({ waiting: 0, sent: 0, failed: 0 });
});

const MULTIPART = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';

test.each([
  ['as a form', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
  ['in parts', MULTIPART, 'multipart/form-data; boundary=b'],
])('lets a mail program unsubscribe with one request %s: no origin, no cookie, no redirect', async (_how, body, type) => {
  const newsletter = await openNewsletter();
  const leaving = await newsletter.subscribe('ada@example.org');
  const oneClick = { headers: { 'Content-Type': type }, isOfSite: false };
  for (let times = 0; times < 2; times += 1) {
    const { status, headers, body: text } = await newsletter.post(leaving, body, oneClick);
    expect([status, headers.location, headers['set-cookie'], text]).toEqual([200, undefined, undefined, 'Unsubscribed.\n']);
  }
  expect(await newsletter.service.store.subscribers.findAddress('ada@example.org')).toBeNull();
});

test.each([
  ['the button', {}],
  ['one click', { 'List-Unsubscribe': 'One-Click' }],
])('deletes the files of the mails to who leaves by %s, where no server is set to send them', async (_how, fields) => {
  const newsletter = await openNewsletter({ settings: { smtpUrl: null } });
  const { store, settings } = newsletter.service;
  const files = () => listFiles(join(settings.data, 'mails'));
  const address = `${'a'.repeat(60)}@${'b'.repeat(60)}.example`;
  for (const email of [address, 'bo@example.org']) await newsletter.post('/newsletter/', signUp(email));
  await expect.poll(async () => (await files()).length).toBe(2);
  const leaving = newsletter.leavingPath((await store.subscribers.findAddress(address))?.id ?? '');
  await newsletter.post(leaving, form(fields));
  expect(await files()).toEqual([expect.stringMatching(/^confirm\.[0-9a-f]{24}\.eml$/)]);
  expect(await store.subscribers.readAddresses()).toEqual(new Set(['bo@example.org']));
});

test('lets nobody unsubscribe another, and tells so', async () => {
  const newsletter = await openNewsletter();
  const leaving = await newsletter.subscribe('ada@example.org');
  const forged = leaving.replace(/k=.{4}/, 'k=AAAA');
  expect(outcome(await newsletter.post(forged, form({})))).toBe('303 /newsletter/incomplete/');
  const oneClick = await newsletter.post(forged, form({ 'List-Unsubscribe': 'One-Click' }), { isOfSite: false });
  expect([oneClick.status, JSON.parse(oneClick.body)]).toEqual([
    400,
    { title: 'Bad Request', status: 400, detail: 'The link is not whole: it names no subscriber, or was not made here.' },
  ]);
  expect(await newsletter.service.store.subscribers.findAddress('ada@example.org')).not.toBeNull();
});

test('takes no address on a site without a newsletter, and lets everybody leave all the same', async () => {
  const site = { ...SITE_DATA.site, newsletter: false };
  const newsletter = await openNewsletter({ files: { 'data/v1/tools.json': JSON.stringify({ ...SITE_DATA, site }) } });
  const { status, body } = await newsletter.post('/newsletter/', signUp('ada@example.org'));
  expect([status, JSON.parse(body)]).toEqual([404, { title: 'Not Found', status: 404, detail: 'This site offers no newsletter.' }]);
  const leaving = newsletter.leavingPath('ada-id');
  expect((await newsletter.post(leaving, form({ 'List-Unsubscribe': 'One-Click' }), { isOfSite: false })).status).toBe(200);
});

test('leads to a page that says so when the store is gone, and tells a program with 503', async () => {
  const newsletter = await openNewsletter();
  const leaving = newsletter.leavingPath('ada-id');
  await newsletter.service.store.close();
  expect(outcome(await newsletter.post('/newsletter/', signUp('ada@example.org')))).toBe('303 /newsletter/not-sent/');
  expect(outcome(await newsletter.post(leaving, form({})))).toBe('303 /newsletter/not-sent/');
  const asJson = await newsletter.post('/newsletter/', { email: 'ada@example.org' });
  const oneClick = await newsletter.post(leaving, form({ 'List-Unsubscribe': 'One-Click' }), { isOfSite: false });
  expect([asJson.status, oneClick.status]).toEqual([503, 503]);
});
