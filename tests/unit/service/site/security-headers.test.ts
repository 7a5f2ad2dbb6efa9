import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Client } from '#src/service/http/client.ts';
import { problem } from '#src/service/http/problem.ts';
import { securityHeaders } from '#src/service/site/security-headers.ts';

const EVERY = {
  'content-security-policy': "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};
const CLIENT: Client = {
  address: '192.0.2.1',
  network: '192.0.2.0/24',
  isSecure: false,
  isLoopback: false,
  origin: 'http://pairs.example',
};

/** A service whose clients are such, or which does not look at them. */
function makeService(client?: Client): Hono<{ Variables: { client?: Client } }> {
  const app = new Hono<{ Variables: { client?: Client } }>();
  app.use(securityHeaders());
  app.use((context, next) => {
    if (client) context.set('client', client);
    return next();
  });
  app.onError((_error, context) => problem(context, 500, 'Something broke.'));
  app.get('/api/broken', () => {
    throw new Error('broken');
  });
  app.get('/api/own', (context) => context.json({}, 200, { 'Referrer-Policy': 'no-referrer' }));
  app.post('/vote/alpha', (context) => context.redirect('/tools/alpha/', 303));
  app.get('/site', () => new Response('from elsewhere'));
  return app;
}

async function headersOf(app: ReturnType<typeof makeService>, path: string, method = 'GET'): Promise<Record<string, string>> {
  const {
    'content-type': _type,
    'cache-control': _cache,
    location: _to,
    ...rest
  } = Object.fromEntries((await app.request(path, { method })).headers);
  return rest;
}

test('gives answers, faults, refusals and redirects of the service the headers of every answer', async () => {
  const app = makeService(CLIENT);
  expect(await headersOf(app, '/api/broken')).toEqual(EVERY);
  expect(await headersOf(app, '/api/nothing')).toEqual(EVERY);
  expect(await headersOf(app, '/vote/alpha', 'POST')).toEqual(EVERY);
  expect(await headersOf(app, '/site')).toEqual(EVERY);
});

test('leaves what an answer says itself', async () => {
  expect(await headersOf(makeService(CLIENT), '/api/own')).toEqual({ ...EVERY, 'referrer-policy': 'no-referrer' });
});

test('holds browsers to TLS over TLS alone', async () => {
  const bound = { ...EVERY, 'strict-transport-security': 'max-age=31536000' };
  expect(await headersOf(makeService({ ...CLIENT, isSecure: true }), '/api/broken')).toEqual(bound);
  expect(await headersOf(makeService(), '/api/broken')).toEqual(EVERY);
});
