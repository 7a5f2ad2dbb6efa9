import { inject } from 'vitest';
import { createDatabase } from './embedded-postgres.ts';

/** Makes an empty database in the PostgreSQL that a run of Vitest shares, and gives its address. */
export async function createSharedDatabase(): Promise<string> {
  const response = await fetch(inject('postgresDoor'));
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return createDatabase(answer);
}
