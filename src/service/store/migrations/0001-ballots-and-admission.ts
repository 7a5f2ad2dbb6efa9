import type { Migration } from '../migrations.ts';

/** Ballots with their tallies, and what decides who gets in. */
export const ADD_BALLOTS_AND_ADMISSION: Migration = {
  number: 1,
  name: 'ballots and admission',
  statements: [
    `CREATE TABLE ballots (
      voter TEXT NOT NULL,
      kind TEXT NOT NULL,
      slug TEXT NOT NULL,
      choice TEXT NOT NULL,
      cast_at BIGINT NOT NULL,
      held_until BIGINT,
      PRIMARY KEY (voter, kind, slug)
    )`,
    // No index by subject: it would cost each ballot half as much again, and only a rename, which is rare, would use it.
    'CREATE INDEX ballots_held ON ballots (held_until) WHERE held_until IS NOT NULL',
    // Shown counts: ballots that are not held back. A subject has a row for each of its choices.
    `CREATE TABLE tallies (
      kind TEXT NOT NULL,
      slug TEXT NOT NULL,
      choice TEXT NOT NULL,
      count BIGINT NOT NULL CHECK (count >= 0),
      PRIMARY KEY (kind, slug, choice)
    )`,
    'CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)',
    'CREATE TABLE day_salts (day TEXT NOT NULL PRIMARY KEY, salt TEXT NOT NULL)',
    'CREATE TABLE spent_challenges (id TEXT NOT NULL PRIMARY KEY, expires_at BIGINT NOT NULL)',
    'CREATE INDEX spent_challenges_by_expiry ON spent_challenges (expires_at)',
    'CREATE TABLE holds (id TEXT NOT NULL PRIMARY KEY, at BIGINT NOT NULL, network TEXT NOT NULL, reason TEXT NOT NULL)',
    'CREATE INDEX holds_by_time ON holds (at)',
    // The columns and their order are those that rate-limiter-flexible asks for.
    'CREATE TABLE rate_limits (key VARCHAR(255) NOT NULL PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT)',
    'CREATE INDEX rate_limits_by_expiry ON rate_limits (expire)',
  ],
};
