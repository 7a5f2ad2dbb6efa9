import { expect, test } from 'vitest';
import { readSettings } from '#src/service/settings/read-settings.ts';

const DEFAULTS = {
  host: '127.0.0.1',
  port: 4321,
  output: 'dist',
  data: '.data',
  databaseUrl: null,
  secret: null,
  trustedProxies: [],
  hasLimits: true,
  metricsToken: null,
  smtpUrl: null,
  mailFrom: null,
  logLevel: 'info',
};

test('has a default for everything, and takes an empty variable as not set', () => {
  expect(readSettings({})).toEqual(DEFAULTS);
  expect(readSettings({ HOST: '', PORT: '', DATABASE_URL: '', TRUSTED_PROXIES: '', PAIRWISE_LIMITS: '' })).toEqual(DEFAULTS);
});

test('reads everything that is set', () => {
  expect(
    readSettings({
      HOST: '::',
      PORT: '0',
      PAIRWISE_OUT: 'site',
      PAIRWISE_DATA: '/var/lib/pairwise',
      DATABASE_URL: 'postgres://ada:secret@db.example/votes',
      PAIRWISE_SECRET: 's'.repeat(32),
      TRUSTED_PROXIES: ' 10.0.0.0/8, 2001:db8::1 loopback,, ',
      PAIRWISE_LIMITS: 'off',
      METRICS_TOKEN: 'm'.repeat(16),
      SMTP_URL: 'smtps://ada:secret@mail.example:465',
      MAIL_FROM: 'weekly@pairwise.example',
      LOG_LEVEL: 'silent',
    }),
  ).toEqual({
    host: '::',
    port: 0,
    output: 'site',
    data: '/var/lib/pairwise',
    databaseUrl: 'postgres://ada:secret@db.example/votes',
    secret: 's'.repeat(32),
    trustedProxies: ['10.0.0.0/8', '2001:db8::1', 'loopback'],
    hasLimits: false,
    metricsToken: 'm'.repeat(16),
    smtpUrl: 'smtps://ada:secret@mail.example:465',
    mailFrom: 'weekly@pairwise.example',
    logLevel: 'silent',
  });
});

test.each([
  ['HOST', 'a b', 'HOST is "a b", expected an address or a name of this machine.'],
  ['PORT', '65536', 'PORT is "65536", expected a whole number from 0 to 65535.'],
  ['PORT', '80a', 'PORT is "80a", expected a whole number from 0 to 65535.'],
  ['PORT', '-1', 'PORT is "-1", expected a whole number from 0 to 65535.'],
  ['PORT', '8e3', 'PORT is "8e3", expected a whole number from 0 to 65535.'],
  ['PORT', '4321 ', 'PORT is "4321 ", expected a whole number from 0 to 65535.'],
  [
    'PAIRWISE_SITE_URL',
    'https://a.example/b',
    'PAIRWISE_SITE_URL is "https://a.example/b", expected an origin such as https://example.org, without a path.',
  ],
  ['PAIRWISE_SERVICE', 'yes', 'PAIRWISE_SERVICE is "yes", expected on or off.'],
  ['PAIRWISE_LIMITS', 'false', 'PAIRWISE_LIMITS is "false", expected on or off.'],
  ['MAIL_FROM', 'nobody', 'MAIL_FROM is "nobody", expected one mail address, such as weekly@example.org.'],
  ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', expect.stringContaining('expected one mail address') as string],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", expected debug, info, warn, error or silent.'],
])('refuses %s=%j in one sentence', (name, value, sentence) => {
  expect(readSettings({ [name]: value })).toEqual(sentence);
});

test.each([
  ['DATABASE_URL', 'mysql://ada:secret@db.example/votes', 'an address such as postgres://user:password@host:5432/database'],
  ['PAIRWISE_SECRET', 'a secret of 31 characters......', 'at least 32 characters'],
  ['METRICS_TOKEN', 'a secret of many', 'at least 16 characters, none of them a space'],
  ['SMTP_URL', 'mail.example:secret', 'an address such as smtps://user:password@host:465'],
])('refuses a wrong %s without telling what it holds', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toBe(`${name} is set to something else, expected ${expected}.`);
});

test.each([
  '10.0.0.0/0',
  '::/0',
  '10.0.0.0/33',
  '10.0.0.0/8/8',
  '10.0.0',
  '0x7f.1',
  'proxy.example',
  'fe80::1%eth0',
  '127.0.0.1/x',
  '/8',
  'toString',
])('refuses %s as a trusted proxy', (proxy) => {
  expect(readSettings({ TRUSTED_PROXIES: `loopback,${proxy}` })).toBe(
    `TRUSTED_PROXIES is "loopback,${proxy}", expected addresses and networks such as 10.0.0.0/8, with commas between.`,
  );
});
