import { expect, test } from 'vitest';
import { refuseSqliteVersion } from '#src/service/store/sqlite/sqlite-version.ts';

test.each(['3.51.3', '3.51.10', '3.52.0', '3.53.4', '4.0.0', '3.50.7', '3.50.8', '3.44.6'])('takes SQLite %s', (version) => {
  expect(refuseSqliteVersion(version)).toBeNull();
});

test.each(['3.51.2', '3.51.0', '3.50.6', '3.49.1', '3.45.9', '3.44.5', '3.7.0', '2.8.17', '0'])('refuses SQLite %s', (version) => {
  expect(refuseSqliteVersion(version)).toBe(
    `SQLite ${version} can break a database file (its WAL-reset fault): run the service with a Node.js whose SQLite is 3.51.3 or newer, ` +
      'such as the one that `npm install` brings, or set DATABASE_URL to a PostgreSQL database.',
  );
});

test('takes the SQLite of the Node.js that runs the tests', () => {
  expect(refuseSqliteVersion(process.versions['sqlite'] ?? '')).toBeNull();
});
