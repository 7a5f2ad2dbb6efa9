import { expect, test } from 'vitest';
import { startupLines } from '#src/service/server/startup-lines.ts';
import { readSettings } from '#src/service/settings/read-settings.ts';

function linesFor(environment: NodeJS.ProcessEnv): string[] {
  const settings = readSettings(environment);
  if (typeof settings === 'string') throw new Error(settings);
  return startupLines(settings, settings);
}

test('tells where things are kept and where the site is', () => {
  expect(linesFor({})).toEqual([
    'Votes and subscribers are kept in .data (SQLite).',
    'Mails are not sent: they are written to .data/mails as .eml files, as there is no SMTP_URL.',
    'The site is on http://localhost:4321 (Ctrl-C stops it).',
  ]);
});

test('tells servers without users and passwords', () => {
  const environment = {
    DATABASE_URL: 'postgres://ada:pass@db.example:5433/votes?sslmode=require',
    SMTP_URL: 'smtps://ada:pass@mail.example',
  };
  expect(linesFor(environment).slice(0, 2)).toEqual([
    'Votes and subscribers are kept in PostgreSQL, db.example:5433/votes.',
    'Mails are sent through mail.example.',
  ]);
});

test('ends with what it is warned of, and where the site is', () => {
  const settings = readSettings({});
  if (typeof settings === 'string') throw new Error(settings);
  expect(startupLines(settings, settings, ['Something is not meant.']).slice(2)).toEqual([
    'Something is not meant.',
    'The site is on http://localhost:4321 (Ctrl-C stops it).',
  ]);
});

test('says loudly that limits are off, and that nothing ends TLS', () => {
  expect(linesFor({ HOST: '0.0.0.0', PAIRWISE_LIMITS: 'off' }).slice(2)).toEqual([
    'LIMITS ARE OFF (PAIRWISE_LIMITS=off): anybody may vote as often as they like, no challenge is asked and nothing is held back.',
    'Other machines reach this service and no TLS proxy is named in TRUSTED_PROXIES: over plain HTTP the voter cookie is not Secure.',
    'The site is on http://localhost:4321 (Ctrl-C stops it).',
  ]);
  expect(linesFor({ HOST: '0.0.0.0', TRUSTED_PROXIES: '10.0.0.1' })).toHaveLength(3);
});
