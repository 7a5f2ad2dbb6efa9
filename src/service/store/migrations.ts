import { ADD_BALLOTS_AND_ADMISSION } from './migrations/0001-ballots-and-admission.ts';
import { ADD_OUTBOX } from './migrations/0003-outbox.ts';
import { ADD_SUBSCRIBERS } from './migrations/0002-subscribers.ts';

/** A numbered step of the schema; it runs once, in a transaction, on both databases. */
export interface Migration {
  /** From 1 on, without gaps. */
  readonly number: number;
  readonly name: string;
  /** Statements that SQLite and PostgreSQL share. */
  readonly statements: readonly string[];
}

/** Every step, in order. A step that was ever published is never changed: a later one mends it. */
export const MIGRATIONS: readonly Migration[] = [ADD_BALLOTS_AND_ADMISSION, ADD_SUBSCRIBERS, ADD_OUTBOX];
