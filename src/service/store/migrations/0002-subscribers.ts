import type { Migration } from '../migrations.ts';

/**
 * Who gets the newsletter. `address_key` is the address in lower case: whoever writes to Ada and to ada writes to one person. `expires_at` is
 * when the last link that was sent stops working, and a pending address is forgotten.
 */
export const ADD_SUBSCRIBERS: Migration = {
  number: 2,
  name: 'subscribers',
  statements: [
    `CREATE TABLE subscribers (
      id TEXT NOT NULL PRIMARY KEY,
      address TEXT NOT NULL,
      address_key TEXT NOT NULL UNIQUE,
      asked_at BIGINT NOT NULL,
      mailed_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      confirmed_at BIGINT
    )`,
    `CREATE TABLE confirm_tokens (
      hash TEXT NOT NULL PRIMARY KEY,
      subscriber TEXT NOT NULL,
      expires_at BIGINT NOT NULL
    )`,
    'CREATE INDEX confirm_tokens_by_subscriber ON confirm_tokens (subscriber)',
  ],
};
