import { expect } from 'vitest';
import { runService, type ServiceRequest } from '../../unit/service/running-service.ts';
import { SITE_URL } from '../../unit/service/small-site.ts';
import { proof } from '../proof.ts';

const JSON_VOTE = { method: 'PUT', body: { verdict: 'ship' } };
const CHANGES: readonly (readonly [string, ServiceRequest])[] = [
  ['/api/votes/alpha', JSON_VOTE],
  ['/api/votes/alpha', { method: 'DELETE' }],
  ['/api/picks/alpha-vs-beta', { method: 'PUT', body: { pick: 'a' } }],
  ['/api/picks/alpha-vs-beta', { method: 'DELETE' }],
  ['/vote/alpha', { method: 'POST', body: new URLSearchParams({ verdict: 'ship' }) }],
  ['/newsletter/', { method: 'POST', body: new URLSearchParams({ email: 'ada@readers.example' }) }],
  ['/newsletter/', { method: 'POST', body: { email: 'ada@readers.example' } }],
  [`/newsletter/confirm/?t=${'A'.repeat(43)}`, { method: 'POST', body: new URLSearchParams() }],
];

/** What browsers send from elsewhere, and what a page can make them leave out. */
const ELSEWHERE: readonly Readonly<Record<string, string>>[] = [
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  { 'Sec-Fetch-Site': 'same-site', Origin: 'https://neighbour.pairwise.example' },
  { 'Sec-Fetch-Site': 'cross-site', Origin: SITE_URL },
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: `${SITE_URL}.evil.example` },
  { Origin: `${SITE_URL}:8443` },
  { Origin: SITE_URL.replace('https', 'http') },
  { Origin: `${SITE_URL}, https://evil.example` },
  { Origin: '' },
  { Referer: `${SITE_URL}/` },
  { 'X-Requested-With': 'XMLHttpRequest' },
  {},
];

proof('changes nothing for a page of another site', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const { headers } = await running.ask('/api/votes/alpha', { method: 'PUT', body: { verdict: 'skip' } });
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  for (const [path, sent] of CHANGES) {
    for (const elsewhere of ELSEWHERE) {
      const answer = await running.ask(path, { ...sent, isOfSite: false, headers: { Cookie: cookie, ...elsewhere } });
      expect([path, elsewhere, answer.status, JSON.parse(answer.body)]).toEqual([
        path,
        elsewhere,
        403,
        { title: 'Forbidden', status: 403, detail: 'Only a page of this site may send this.' },
      ]);
    }
  }
  expect(await running.service.store.ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 0, skip: 1 } }]);
  expect(await running.service.store.subscribers.findAddress('ada@readers.example')).toBeNull();
});

proof('takes what a form of another site can send for no JSON', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', '']) {
    const answer = await running.ask('/api/votes/alpha', { method: 'PUT', headers: { 'Content-Type': type }, body: '{"verdict":"ship"}' });
    expect([type, answer.status]).toEqual([type, 415]);
  }
  expect(await running.service.store.ballots.readCounts()).toEqual([]);
});

proof('lets no other site ask whether it may, nor read what a voter has said', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const headers = {
    Origin: 'https://evil.example',
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'content-type',
  };
  for (const path of ['/api/votes/alpha', '/api/votes/mine', '/api/picks/alpha-vs-beta', '/vote/alpha', '/newsletter/']) {
    for (const method of ['OPTIONS', 'GET']) {
      const answer = await running.ask(path, { method, headers });
      const granted = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
      expect([method, path, granted]).toEqual([method, path, []]);
    }
  }
});

proof('believes no proxy header, and no host, of a client that nobody vouches for', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const claims = [
    { 'X-Forwarded-Host': 'evil.example', Origin: 'http://evil.example' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Origin: 'https://evil.example' },
    { Forwarded: 'host=evil.example;proto=https', Origin: 'https://evil.example' },
  ];
  for (const headers of claims)
    expect((await running.ask('/api/votes/alpha', { ...JSON_VOTE, isOfSite: false, headers })).status).toBe(403);
  const metrics = await running.ask('/metrics', { headers: { Host: 'rebound.example' } });
  expect([metrics.status, (await running.ask('/metrics', { headers: { 'X-Forwarded-For': '127.0.0.1' } })).status]).toEqual([403, 403]);
});
