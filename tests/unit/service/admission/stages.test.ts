import { expect, test } from 'vitest';
import type { Voter } from '#src/service/admission/admission.ts';
import { describeStores } from '../store/open-stores.ts';
import { cookieOf, makeDoor, type Door } from './door.ts';
import { solveAnswer } from './solve.ts';

const TIGHT = { networkBallots: { seconds: 600, free: 2, most: 5 } };
const CHALLENGED = 'Many requests came from here: solve the one in "challenge" and send the request again with it in the header Altcha.';

async function statusesOf(door: Door, times: number, asked: Parameters<Door['ask']>[0] = {}): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await door.ask(asked)).status);
  return statuses;
}

describeStores('ballots of a network', (open, makePlace) => {
  test('are free, then cost a challenge, then are refused for a while', async () => {
    const door = makeDoor(await open(), { rates: TIGHT });
    expect(await statusesOf(door, 5)).toEqual([200, 200, 428, 428, 428]);
    const refused = await door.ask();
    expect([refused.status, await refused.json()]).toEqual([
      429,
      { title: 'Too Many Requests', status: 429, detail: 'Too many requests came from here: try again in 10 minutes.' },
    ]);
    const seconds = Number(refused.headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(590);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(await door.service.store.admission.countHolds(0)).toEqual({ challenge: 3, rate: 1 });
  });

  test('are counted apart from those of another, and by nothing but a hash that changes daily', async () => {
    let now = Date.parse('2026-11-22T23:59:59Z');
    const door = makeDoor(await open(), { rates: TIGHT, now: () => now });
    expect(await statusesOf(door, 3)).toEqual([200, 200, 428]);
    expect(await statusesOf(door, 1, { client: { network: '198.51.100.0/24' } })).toEqual([200]);
    now += 1000;
    expect(await statusesOf(door, 1)).toEqual([200]);
    expect(door.logged.join()).not.toMatch(/192\.0\.2|198\.51|__Host-voter/);
  });

  test('are counted together by processes that share a database', async () => {
    const place = await makePlace();
    if (place.databaseUrl === null) return;
    const doors = [makeDoor(await open(place), { rates: TIGHT }), makeDoor(await open(place), { rates: TIGHT })] as const;
    const statuses = await Promise.all([0, 1, 0, 1, 0, 1].map(async (door) => (await (doors[door] ?? doors[0]).ask()).status));
    expect(statuses.sort()).toEqual([200, 200, 428, 428, 428, 429]);
  });

  test('pass with a solved challenge, once', async () => {
    const door = makeDoor(await open(), { rates: TIGHT });
    await statusesOf(door, 2);
    const challenged = await door.ask();
    expect(await challenged.clone().json()).toMatchObject({ title: 'Precondition Required', status: 428, detail: CHALLENGED });
    const headers = await solveAnswer(challenged);
    const answers = await Promise.all([door.ask({ headers }), door.ask({ headers })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428]);
    expect(answers.map(cookieOf).filter((cookie) => cookie !== '')).toHaveLength(1);
  });
});

describeStores('ballots of a voter', (open) => {
  test('cost a challenge too, from whatever network they come', async () => {
    const door = makeDoor(await open(), { rates: { voterBallots: { seconds: 600, free: 2, most: 3 } } });
    const headers = { Cookie: cookieOf(await door.ask()) };
    const networks = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8:7::/48'];
    const statuses: number[] = [];
    for (const network of networks) statuses.push((await door.ask({ headers, client: { network } })).status);
    expect(statuses).toEqual([200, 200, 428, 429]);
  });
});

describeStores('sign-ups of a network', (open) => {
  test('are counted apart from its ballots', async () => {
    const door = makeDoor(await open(), { rates: { ...TIGHT, networkSignUps: { seconds: 3600, free: 1, most: 2 } } });
    expect(await statusesOf(door, 3, { method: 'POST' })).toEqual([204, 428, 429]);
    expect(await statusesOf(door, 2)).toEqual([200, 200]);
  });

  test('send no more mails in a day than a network may, whatever is solved', async () => {
    const door = makeDoor(await open(), { rates: { networkConfirmMails: { seconds: 86_400, free: 2, most: 2 } } });
    expect(await statusesOf(door, 2, { method: 'POST' })).toEqual([204, 204]);
    const refused = await door.ask({ method: 'POST' });
    expect([refused.status, await refused.json()]).toEqual([
      429,
      { title: 'Too Many Requests', status: 429, detail: 'Too many requests came from here: try again in 24 hours.' },
    ]);
  });
});

describeStores('new voters of a network', (open) => {
  const rates = { networkFreshVoters: { seconds: 86_400, free: 2, most: 2 } };
  const HOLD = 72 * 3_600_000;

  test('are held back once there are many, and stay so until they have aged', async () => {
    let now = Date.parse('2026-11-22T10:00:00Z');
    const door = makeDoor(await open(), { rates, now: () => now });
    const voters = [await door.ask(), await door.ask(), await door.ask()];
    const held = await Promise.all(voters.map(async (voter) => ((await voter.clone().json()) as Voter).heldUntil));
    expect(held).toEqual([null, null, now + HOLD]);
    const headers = { Cookie: cookieOf(voters[2] as Response) };
    expect(((await (await door.ask({ headers })).json()) as Voter).heldUntil).toBe(now + HOLD);
    now += HOLD;
    expect(((await (await door.ask({ headers })).json()) as Voter).heldUntil).toBeNull();
    expect(await door.service.store.admission.countHolds(0)).toEqual({ 'fresh-voters': 1 });
  });

  test('do not hold back those who are known there', async () => {
    const door = makeDoor(await open(), { rates });
    const headers = { Cookie: cookieOf(await door.ask()) };
    await statusesOf(door, 3);
    expect(((await (await door.ask({ headers })).json()) as Voter).heldUntil).toBeNull();
  });
});

describeStores('limits that are off', (open) => {
  test('let everybody in and hold nobody back, with a cookie', async () => {
    const none = { seconds: 600, free: 0, most: 0 };
    const rates = { networkBallots: none, networkSignUps: none, networkConfirmMails: none, networkFreshVoters: none };
    const door = makeDoor(await open(), { rates, limits: 'off' });
    const vote = await door.ask();
    expect([vote.status, ((await vote.json()) as Voter).heldUntil, cookieOf(vote) !== '']).toEqual([200, null, true]);
    expect((await door.ask({ method: 'POST' })).status).toBe(204);
    const held = { Cookie: cookieOf(await makeDoor(door.service.store, { rates: { networkFreshVoters: none } }).ask()) };
    expect(((await (await door.ask({ headers: held })).json()) as Voter).heldUntil).toBeNull();
    expect(await door.service.store.admission.countHolds(0)).toEqual({ 'fresh-voters': 1 });
  });
});

describeStores('a store that does not answer', (open) => {
  test('turns nobody away: this process counts by itself', async () => {
    const store = await open();
    const door = makeDoor(store, { rates: TIGHT });
    await store.close();
    expect(await statusesOf(door, 2)).toEqual([200, 200]);
    const headers = await solveAnswer(await door.ask());
    expect(await statusesOf(door, 2, { headers })).toEqual([200, 428]);
    expect((await door.ask()).status).toBe(429);
    expect(messagesOf(door)).toEqual([
      "The store does not answer while reading the day's salt; this process goes on by itself.",
      'A request is asked for a solved challenge: many came.',
      'The store does not answer while logging what was held back; this process goes on by itself.',
      'The store does not answer while spending a challenge; this process goes on by itself.',
      'A request is asked for a solved challenge: many came.',
      'A request is turned away: too many came.',
    ]);
  });
});

function messagesOf({ logged }: Door): string[] {
  return logged.map((line) => (JSON.parse(line) as { msg: string }).msg);
}
