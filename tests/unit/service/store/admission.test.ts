import type { RateLimiterRes } from 'rate-limiter-flexible';
import { expect, test } from 'vitest';
import { describeStores } from './open-stores.ts';

describeStores('admission', (open, makePlace) => {
  test('spends a challenge once, until it would have expired', async () => {
    const { admission } = await open();
    const both = await Promise.all([admission.spendChallenge('one', 100), admission.spendChallenge('one', 100)]);
    expect(both.toSorted()).toEqual([false, true]);
    await admission.forgetExpired(99, 0);
    expect(await admission.spendChallenge('one', 100)).toBe(false);
    await admission.forgetExpired(100, 0);
    expect(await admission.spendChallenge('one', 100)).toBe(true);
  });

  test('gives every process the same salt of a day, and forgets those of earlier days', async () => {
    const place = await makePlace();
    const [one, other] = [await open(place), await open(place)];
    const [first, second] = await Promise.all([
      one.admission.keepDaySalt('2026-11-22', () => 'from one'),
      other.admission.keepDaySalt('2026-11-22', () => 'from the other'),
    ]);
    expect(first).toBe(second);
    expect(await one.admission.keepDaySalt('2026-11-22', () => 'late')).toBe(first);
    expect(await other.admission.keepDaySalt('2026-11-23', () => 'next day')).toBe('next day');
    expect(await one.admission.keepDaySalt('2026-11-22', () => 'made anew')).toBe('made anew');
  });

  test('forgets the salt of a day once the day is over, though nobody comes on the next', async () => {
    const { admission } = await open();
    await admission.keepDaySalt('2026-11-22', () => 'salt');
    await admission.forgetExpired(Date.UTC(2026, 10, 22, 23, 59, 59, 999), 0);
    expect(await admission.keepDaySalt('2026-11-22', () => 'made anew')).toBe('salt');
    await admission.forgetExpired(Date.UTC(2026, 10, 23), 0);
    expect(await admission.keepDaySalt('2026-11-22', () => 'made anew')).toBe('made anew');
  });

  test('counts what was held back since a moment, by reason, and forgets what is old', async () => {
    const { admission } = await open();
    const entry = { at: 10, network: 'network', reason: 'rate' } as const;
    await admission.logHold(entry);
    await admission.logHold(entry);
    await admission.logHold({ ...entry, at: 20, reason: 'challenge' });
    expect(await admission.countHolds(10)).toEqual({ rate: 2, challenge: 1 });
    expect(await admission.countHolds(11)).toEqual({ challenge: 1 });
    await admission.forgetExpired(0, 20);
    expect(await admission.countHolds(0)).toEqual({ challenge: 1 });
  });

  test('counts by a rule, apart from other rules', async () => {
    const { admission } = await open();
    const votes = admission.makeRateLimiter({ name: 'votes', points: 2, seconds: 60 });
    const forms = admission.makeRateLimiter({ name: 'forms', points: 2, seconds: 60 });
    await votes.consume('network');
    expect(await votes.consume('network')).toMatchObject({ consumedPoints: 2, remainingPoints: 0 });
    const refused = (await votes.consume('network').catch((fault: unknown) => fault)) as RateLimiterRes;
    expect(refused).toMatchObject({ consumedPoints: 3, remainingPoints: 0 });
    expect(refused.msBeforeNext).toBeGreaterThan(50_000);
    expect(await forms.consume('network')).toMatchObject({ consumedPoints: 1, remainingPoints: 1 });
    expect(await votes.get('other')).toBeNull();
  });

  test('keeps one secret for every process', async () => {
    const place = await makePlace();
    const [one, other] = [await open(place), await open(place)];
    const [first, second] = await Promise.all([one.keepSecret(() => 'from one'), other.keepSecret(() => 'from the other')]);
    expect(['from one', 'from the other']).toContain(first);
    expect(second).toBe(first);
    await one.close();
    await other.close();
    expect(await (await open(place)).keepSecret(() => 'from a later start')).toBe(first);
  });

  test('tells that a secret is another one than the one before', async () => {
    const place = await makePlace();
    const store = await open(place);
    expect([await store.keepFingerprint('one'), await store.keepFingerprint('one')]).toEqual([true, true]);
    await store.close();
    const later = await open(place);
    expect([await later.keepFingerprint('other'), await later.keepFingerprint('other')]).toEqual([false, true]);
  });

  test('answers a ping until it is closed, and may be closed twice', async () => {
    const store = await open();
    await store.ping();
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });
});
