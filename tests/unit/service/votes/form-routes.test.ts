import { afterEach, expect, test } from 'vitest';
import { runService, type TestService, type TestServiceOptions } from '../running-service.ts';
import { SITE_URL } from '../small-site.ts';
import { makeReader, type Reader } from './voting-service.ts';

let service: TestService;
afterEach(() => service.close());

async function start(options?: TestServiceOptions): Promise<Reader> {
  service = await runService(options);
  return makeReader(service);
}

async function send(reader: Reader, subject: string, { referer, ...fields }: Record<string, string>) {
  const headers = referer === undefined ? {} : { Referer: referer };
  const answer = await reader.ask(`/vote/${subject}`, { method: 'POST', body: new URLSearchParams(fields), headers });
  return [answer.status, answer.headers.location];
}

async function readMine(reader: Reader): Promise<unknown> {
  const { tools, pairs } = JSON.parse((await reader.ask('/api/votes/mine')).body) as Record<string, unknown>;
  return { tools, pairs };
}

test('keeps a vote, leads back to the page, and takes the vote back', async () => {
  const reader = await start();
  expect(await send(reader, 'alpha', { verdict: 'ship', from: '/compare/alpha-vs-beta/' })).toEqual([303, '/compare/alpha-vs-beta/#voted']);
  expect(await readMine(reader)).toEqual({ tools: { alpha: 'ship' }, pairs: {} });
  expect(await send(reader, 'alpha', { verdict: 'none', from: '/tools/alpha/' })).toEqual([303, '/tools/alpha/#voted']);
  expect(await readMine(reader)).toEqual({ tools: {}, pairs: {} });
});

test('keeps a pick, and takes it back', async () => {
  const reader = await start();
  expect(await send(reader, 'alpha-vs-beta', { pick: 'b', from: '/compare/alpha-vs-beta/' })).toEqual([
    303,
    '/compare/alpha-vs-beta/#voted',
  ]);
  expect(await readMine(reader)).toEqual({ tools: {}, pairs: { 'alpha-vs-beta': 'b' } });
  await send(reader, 'alpha-vs-beta', { pick: 'none' });
  expect(await readMine(reader)).toEqual({ tools: {}, pairs: {} });
});

test.each([
  ['the page that the form names', { from: '/tools/?sort=name' }, '/tools/?sort=name#voted'],
  ['the page that the browser names', { referer: `${SITE_URL}/compare/alpha-vs-beta/?x=1#y` }, '/compare/alpha-vs-beta/?x=1#voted'],
  ['the page of the tool where nothing is named', {}, '/tools/alpha/#voted'],
  ['no other site', { from: 'https://evil.example/tools/', referer: 'https://evil.example/' }, '/tools/alpha/#voted'],
  ['no other site without its scheme', { from: '//evil.example/' }, '/tools/alpha/#voted'],
  ['no other site behind a backslash', { from: '/\\evil.example/' }, '/tools/alpha/#voted'],
  ['no other site behind dots', { from: '/.//evil.example/' }, '/evil.example/#voted'],
  ['no script', { from: 'javascript:alert(1)' }, '/tools/alpha/#voted'],
  ['no second header', { from: '/a\r\nSet-Cookie: x=y' }, '/aSet-Cookie:%20x=y#voted'],
] as const)('leads back to %s', async (_, fields, location) => {
  const reader = await start();
  expect(await send(reader, 'alpha', { verdict: 'ship', ...fields })).toEqual([303, location]);
});

test('says on the page that a vote was not kept', async () => {
  const reader = await start();
  await service.service.store.close();
  expect(await send(reader, 'alpha', { verdict: 'ship' })).toEqual([303, '/tools/alpha/#not-voted']);
});

test('refuses what is no vote and no tool', async () => {
  const reader = await start();
  expect((await send(reader, 'alpha', { verdict: 'maybe' }))[0]).toBe(422);
  expect((await send(reader, 'alpha', { pick: 'a' }))[0]).toBe(422);
  expect((await send(reader, 'never', { verdict: 'ship' }))[0]).toBe(404);
  expect((await send(reader, 'alpha-vs-never', { pick: 'a' }))[0]).toBe(404);
});
