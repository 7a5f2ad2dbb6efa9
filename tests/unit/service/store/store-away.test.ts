import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CommitInDoubt } from '#src/service/store/postgres/postgres-faults.ts';
import { isStoreAway } from '#src/service/store/store-away.ts';

/** The fault that SQLite makes of some statements. */
function faultOf(...statements: string[]): unknown {
  const database = new DatabaseSync(':memory:');
  try {
    for (const statement of statements) database.exec(statement);
    return null;
  } catch (fault) {
    return fault;
  } finally {
    database.close();
  }
}

test('tells a database that cannot work from a statement that is wrong', () => {
  expect(isStoreAway(faultOf('CREATE TABLE a (b)', 'PRAGMA query_only = 1', 'INSERT INTO a VALUES (1)'))).toBe(true);
  expect(isStoreAway(faultOf('PRAGMA max_page_count = 2', 'CREATE TABLE a (b)', 'CREATE TABLE b (b)', 'CREATE TABLE c (b)'))).toBe(true);
  expect(isStoreAway(faultOf('SELECT nothing'))).toBe(false);
  expect(isStoreAway(faultOf('CREATE TABLE a (b UNIQUE)', 'INSERT INTO a VALUES (1), (1)'))).toBe(false);
});

test.each([
  ['40001', true],
  ['53100', true],
  ['57014', true],
  ['08006', true],
  ['23505', false],
  ['42601', false],
])('takes PostgreSQL answering %s as away: %s', (code, isAway) => {
  expect(isStoreAway(Object.assign(new Error('no'), { code, severity: 'ERROR' }))).toBe(isAway);
});

test('knows connections that were lost, and nothing else', () => {
  expect(isStoreAway(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))).toBe(true);
  expect(isStoreAway(new CommitInDoubt(new Error('Connection terminated unexpectedly')))).toBe(true);
  expect(isStoreAway(new Error('Query read timeout'))).toBe(true);
  const others = [new Error('no'), 'no', null, Object.assign(new Error('no'), { code: '40001' })];
  expect(others.map(isStoreAway)).toEqual([false, false, false, false]);
});
