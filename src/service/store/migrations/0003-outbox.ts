import type { Migration } from '../migrations.ts';

/** Mails that wait or are done with. The address stands with the subscriber alone; once a mail is done with, its words are emptied. */
export const ADD_OUTBOX: Migration = {
  number: 3,
  name: 'outbox',
  statements: [
    `CREATE TABLE outbox (
      issue TEXT NOT NULL,
      subscriber TEXT NOT NULL,
      state TEXT NOT NULL,
      due_at BIGINT NOT NULL,
      attempts INTEGER NOT NULL,
      settled_at BIGINT,
      fault TEXT,
      subject TEXT NOT NULL,
      html TEXT NOT NULL,
      text TEXT NOT NULL,
      headers TEXT NOT NULL,
      PRIMARY KEY (issue, subscriber)
    )`,
    // The order in which mails are taken: see outbox-leases.ts.
    `CREATE INDEX outbox_by_turn
      ON outbox (state, (CASE WHEN substr(issue, 1, 8) = 'confirm:' THEN 0 ELSE 1 END), due_at, issue, subscriber)`,
    'CREATE INDEX outbox_by_subscriber ON outbox (subscriber)',
  ],
};
