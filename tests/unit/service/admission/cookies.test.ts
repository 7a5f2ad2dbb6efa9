import { describe, expect, test } from 'vitest';
import type { Voter } from '#src/service/admission/admission.ts';
import { cookieOf, makeDoor } from './door.ts';
import { openTestStore } from './open-test-store.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY = 86_400_000;
const VALUE = /^1\.[\w-]{22}\.\.20779\.[\w-]{43}$/;

describe('the voter’s cookie', () => {
  test('is set at the first vote, known afterwards, and never set by looking', async () => {
    const { ask } = makeDoor(await openTestStore(), { now: () => NOW });
    const look = await ask({ method: 'GET' });
    expect([await look.json(), look.headers.get('Set-Cookie')]).toEqual([null, null]);

    const vote = await ask();
    const voter = (await vote.json()) as Voter;
    expect(voter).toEqual({ hash: expect.stringMatching(/^[\w-]{43}$/) as string, heldUntil: null });
    const [pair, ...attributes] = vote.headers.get('Set-Cookie')?.split('; ') ?? [];
    expect(attributes).toEqual(['Max-Age=34560000', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']);
    expect(pair?.replace('__Host-voter=', '')).toMatch(VALUE);

    const known = await ask({ method: 'GET', headers: { Cookie: `theme=dark; ${cookieOf(vote)}` } });
    expect([await known.json(), known.headers.get('Set-Cookie')]).toEqual([voter, null]);
  });

  test('is renewed by a vote on another day only, and stays the same voter’s', async () => {
    let now = NOW;
    const { ask } = makeDoor(await openTestStore(), { now: () => now });
    const first = await ask();
    const cookie = { Cookie: cookieOf(first) };
    const again = await ask({ headers: cookie });
    expect(again.headers.get('Set-Cookie')).toBeNull();
    now += DAY;
    const renewed = await ask({ headers: cookie });
    expect(cookieOf(renewed)).toMatch(/^__Host-voter=1\.[\w-]{22}\.\.20780\.[\w-]{43}$/);
    expect(await renewed.json()).toEqual(await first.json());
  });
});

describe('a cookie that is no voter’s', () => {
  test.each([
    ['forged', (cookie: string) => cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['cut', (cookie: string) => cookie.slice(0, -1)],
    ['of another version', (cookie: string) => cookie.replace('=1.', '=2.')],
    ['there twice', (cookie: string) => `${cookie}; ${cookie}`],
    ['under the name for connections in the open', (cookie: string) => cookie.replace('__Host-', '')],
  ])('%s, makes a new one', async (_, change) => {
    const { ask } = makeDoor(await openTestStore(), { now: () => NOW });
    const first = await ask();
    const answer = await ask({ headers: { Cookie: change(cookieOf(first)) } });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer).replace('__Host-voter=', '')).toMatch(VALUE);
    expect(await answer.json()).not.toEqual(await first.json());
  });
});

describe('where the cookie goes', () => {
  test.each([
    ['https://pairs.example', '__Host-voter', true],
    ['http://localhost:4321', '__Host-voter', true],
    ['http://127.0.0.1:4321', '__Host-voter', true],
    ['http://[::1]:4321', '__Host-voter', true],
    ['http://pairs.lan:4321', 'voter', false],
    ['http://localhost.pairs.example', 'voter', false],
  ])('%s', async (origin, name, hasSecure) => {
    const { ask } = makeDoor(await openTestStore());
    const answer = await ask({ client: { origin, isSecure: origin.startsWith('https:') } });
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    expect([cookie.split('=')[0], cookie.includes('; Secure')]).toEqual([name, hasSecure]);
  });
});
