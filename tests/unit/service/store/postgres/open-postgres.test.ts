import { expect, test } from 'vitest';
import { openStore } from '#src/service/store/open-store.ts';
import { createSharedDatabase } from '../../../../postgres/shared-postgres.ts';

async function openAt(databaseUrl: string): Promise<unknown> {
  return openStore({ data: '', databaseUrl });
}

test('says of a server that is not there what to do, and never the password', async () => {
  const answer = await openAt('postgres://pairwise:hidden@127.0.0.1:9/pairwise');
  expect(answer).toBe(
    'The database of DATABASE_URL cannot be used (connect ECONNREFUSED 127.0.0.1:9): see that it runs, and that the address and the user are right.',
  );
});

test('says of a database that is not there what to do', async () => {
  const url = Object.assign(new URL(await createSharedDatabase()), { pathname: '/nowhere' }).href;
  expect(await openAt(url)).toBe(
    'The database of DATABASE_URL cannot be used (database "nowhere" does not exist): see that it runs, and that the address and the user are right.',
  );
});

test('says of a wrong password what to do', async () => {
  const url = Object.assign(new URL(await createSharedDatabase()), { password: 'wrong' }).href;
  expect(await openAt(url)).toBe(
    'The database of DATABASE_URL cannot be used (password authentication failed for user "postgres"): ' +
      'see that it runs, and that the address and the user are right.',
  );
});
