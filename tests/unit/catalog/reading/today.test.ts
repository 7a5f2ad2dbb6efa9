import { expect, test } from 'vitest';
import { today } from '#src/catalog/reading/today.ts';

test('is the day that has begun at UTC+14', () => {
  expect([
    today(new Date('2026-11-21T09:59:59Z')),
    today(new Date('2026-11-21T10:00:00Z')),
    today(new Date('2026-12-31T23:00:00Z')),
  ]).toEqual(['2026-11-21', '2026-11-22', '2027-01-01']);
});
