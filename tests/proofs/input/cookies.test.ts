import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { makePass, sealPass } from '#src/service/admission/voter-pass.ts';
import { VOTER_COOKIE_DAYS } from '#src/community/rules.ts';
import { runService, type ServiceAnswer, type TestService } from '../../unit/service/running-service.ts';
import { proof } from '../proof.ts';

const DAY = 86_400_000;

function vote(running: TestService, cookie: string): Promise<ServiceAnswer> {
  return running.ask('/api/votes/alpha', { method: 'PUT', headers: { Cookie: cookie }, body: { verdict: 'ship' } });
}

async function castFirst(running: TestService): Promise<string> {
  const { headers } = await running.ask('/api/votes/alpha', { method: 'PUT', body: { verdict: 'ship' } });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function countShips({ service }: TestService): Promise<number> {
  const [counted] = await service.store.ballots.readCounts();
  return counted?.counts['ship'] ?? 0;
}

proof('takes no forged cookie for the voter that it names', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const cookie = await castFirst(running);
  const [, id = '', held = '', day = '', signature = ''] = /^__Host-voter=1\.(.+)\.(.*)\.(\d+)\.(.+)$/.exec(cookie) ?? [];
  const pass = { ...makePass(Date.now(), null), id };
  const signed = `1.${id}.${held}.${day}`;
  const last = signature.at(-1) === 'A' ? 'B' : 'A';
  const forged = [
    `1.${id}.${held}.${day}.${signature.slice(0, -1)}${last}`,
    `1.${id}.${held}.${day}.`,
    `1.${id}.${held}.${Number(day) + 1}.${signature}`,
    `1.${id}.${Date.now() + DAY}.${day}.${signature}`,
    `2.${id}.${held}.${day}.${signature}`,
    `1.${id.toLowerCase()}.${held}.${day}.${signature}`,
    `1.${id}.${held}.${day}.${signature}x`,
    `1.${id}.${held}.${day}.${signature}%00`,
    `1.${id}.${held}.${day}.${encodeURIComponent(`${signature}=`)}`,
    sealPass(pass, randomBytes(32)),
    sealPass(pass, Buffer.alloc(32)),
    sealPass(pass, running.service.keyFor('voter hash')),
    `${signed}.${createHmac('sha512', running.service.keyFor('voter cookie')).update(signed).digest('base64url').slice(0, 43)}`,
  ].map((value) => `__Host-voter=${value}`);
  // Unprefixed, or twice: as a page of a neighbouring host could set it.
  const planted = [
    cookie.replace('__Host-', ''),
    `${cookie}; ${cookie}`,
    `__Host-voter=x; ${cookie}`,
    cookie.replace('__Host-', '__host-'),
  ];
  for (const other of [...forged, ...planted]) {
    const mine = await running.ask('/api/votes/mine', { headers: { Cookie: other } });
    expect([other, mine.body]).toEqual([other, '{"version":1,"tools":{},"pairs":{}}']);
    const taken = await vote(running, other);
    expect([other, taken.status, taken.headers['set-cookie']?.length]).toEqual([other, 200, 1]);
  }
  expect(await countShips(running)).toBe(1 + forged.length + planted.length);
});

proof('counts a replayed or stolen cookie as the one voter that it is, until it is too old', { seconds: 60 }, async ({ undo }) => {
  let now = Date.now();
  const running = await runService({ now: () => now, settings: { trustedProxies: ['loopback'] } });
  undo(() => running.close());
  const cookie = await castFirst(running);
  for (const address of ['192.0.2.1', '198.51.100.7', '2001:db8::1']) {
    const stolen = await running.ask('/api/votes/alpha', {
      method: 'PUT',
      headers: { Cookie: cookie, 'X-Forwarded-For': address },
      body: { verdict: 'ship' },
    });
    expect([stolen.status, stolen.headers['set-cookie']]).toEqual([200, undefined]);
  }
  expect(await countShips(running)).toBe(1);
  now += (VOTER_COOKIE_DAYS + 1) * DAY;
  expect((await running.ask('/api/votes/mine', { headers: { Cookie: cookie } })).body).toBe('{"version":1,"tools":{},"pairs":{}}');
});

proof('knows no cookie of another service, or of before its secret changed', { seconds: 60 }, async ({ undo }) => {
  const [one, other] = [await runService(), await runService()];
  for (const service of [one, other]) undo(() => service.close());
  const cookie = await castFirst(one);
  expect((await other.ask('/api/votes/mine', { headers: { Cookie: cookie } })).body).toBe('{"version":1,"tools":{},"pairs":{}}');
  expect((await vote(other, cookie)).headers['set-cookie']?.length).toBe(1);
});

proof('gives a cookie for a first ballot and for nothing else', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const asked = [
    ['GET', '/api/votes'],
    ['GET', '/api/votes/mine'],
    ['GET', '/tools/alpha/'],
    ['GET', '/vote/alpha'],
    ['DELETE', '/api/votes/alpha'],
    ['PUT', '/api/votes/nothing'],
    ['PUT', '/api/votes/alpha'],
    ['POST', '/newsletter/'],
  ] as const;
  for (const [method, path] of asked) {
    const answer = await running.ask(path, { method });
    expect([method, path, answer.headers['set-cookie']]).toEqual([method, path, undefined]);
  }
});
