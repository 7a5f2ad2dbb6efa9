import { z } from 'zod';
import { isOrigin } from '#src/catalog/reading/content-settings.ts';
import { isProxyNetwork, splitList } from './proxy-networks.ts';

/** A setting that the environment may hold. */
export interface Setting<Value = unknown> {
  /** What it stands for when it is not set, in words. */
  readonly default: string;
  /** What it does, in a sentence. */
  readonly meaning: string;
  /** What a value has to be, to go on after "expected". */
  readonly expected: string;
  /** Turns the text of the environment, `undefined` when it is not set, into the value. */
  readonly schema: z.ZodType<Value, string | undefined>;
  /** Whether its value is kept out of every sentence. */
  readonly isSecret?: boolean;
}

/** Every setting of `npm start`, by name: the README's table and the sentence of a fault come from here. */
export const SETTINGS = {
  HOST: {
    default: '`127.0.0.1`, this machine alone',
    meaning: 'Address to listen on; `0.0.0.0` or `::` for every network of the machine.',
    expected: 'an address or a name of this machine',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
  },
  PORT: {
    default: '`4321`',
    meaning: 'Port to listen on; `0` takes any free one.',
    expected: 'a whole number from 0 to 65535',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.int().max(65_535))
      .prefault('4321'),
  },
  PAIRWISE_CONTENT: {
    default: '`content`',
    meaning: 'Folder that the build reads.',
    expected: 'a folder',
    schema: z.string().default('content'),
  },
  PAIRWISE_OUT: {
    default: '`dist`',
    meaning: 'Folder of the built site.',
    expected: 'a folder',
    schema: z.string().default('dist'),
  },
  PAIRWISE_SITE_URL: {
    default: '`url` of `site.yaml`',
    meaning: 'Origin that the site is published on, for the build.',
    expected: 'an origin such as https://example.org, without a path',
    schema: z.string().refine(isOrigin).optional(),
  },
  PAIRWISE_SERVICE: {
    default: '`on` for `npm start`, `off` for `npm run build`',
    meaning: 'Whether the build makes the forms of votes and newsletter, which need the service.',
    expected: 'on or off',
    schema: z.enum(['on', 'off']).optional(),
  },
  PAIRWISE_DATA: {
    default: '`.data`',
    meaning: 'Folder of the SQLite database, of the secret, and of mails where there is no `SMTP_URL`.',
    expected: 'a folder',
    schema: z.string().default('.data'),
  },
  DATABASE_URL: {
    default: 'SQLite in `PAIRWISE_DATA`',
    meaning: 'PostgreSQL database to keep everything in instead, which any number of processes may share.',
    expected: 'an address such as postgres://user:password@host:5432/database',
    schema: z.string().refine(hasScheme('postgres:', 'postgresql:')).optional(),
    isSecret: true,
  },
  PAIRWISE_SECRET: {
    default: 'made at the first start and kept with the data',
    meaning: 'What cookies and links are signed with; a new one makes every voter a new one and every link a dead one.',
    expected: 'at least 32 characters',
    schema: z.string().min(32).optional(),
    isSecret: true,
  },
  TRUSTED_PROXIES: {
    default: 'none',
    meaning:
      'Proxies whose word on a client is taken: addresses and networks with commas between, or `loopback`, `linklocal`, `uniquelocal`.',
    expected: 'addresses and networks such as 10.0.0.0/8, with commas between',
    schema: z
      .string()
      .transform(splitList)
      .pipe(z.array(z.string().refine(isProxyNetwork)))
      .prefault(''),
  },
  PAIRWISE_LIMITS: {
    default: '`on`',
    meaning: '`off` limits no rates, asks no challenges and holds nothing back: for tests, load runs and private sites.',
    expected: 'on or off',
    schema: z
      .enum(['on', 'off'])
      .default('on')
      .transform((value) => value === 'on'),
  },
  METRICS_TOKEN: {
    default: 'none: `/metrics` answers this machine alone',
    meaning: 'Token that `/metrics` asks for, as `Authorization: Bearer <token>`.',
    expected: 'at least 16 characters, none of them a space',
    schema: z
      .string()
      .regex(/^[!-~]{16,}$/)
      .optional(),
    isSecret: true,
  },
  SMTP_URL: {
    default: 'mails are written to `PAIRWISE_DATA` as .eml files',
    meaning: 'Server that mails are sent through.',
    expected: 'an address such as smtps://user:password@host:465',
    schema: z.string().refine(hasScheme('smtp:', 'smtps:')).optional(),
    isSecret: true,
  },
  MAIL_FROM: {
    default: '`newsletter@` the host of the site',
    meaning: 'Address that mails come from.',
    expected: 'one mail address, such as weekly@example.org',
    schema: z.email().optional(),
  },
  LOG_LEVEL: {
    default: '`info`',
    meaning: 'Least weight of what is logged; `debug` adds a line for each page and file that is served.',
    expected: 'debug, info, warn, error or silent',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  },
} as const satisfies Readonly<Record<string, Setting>>;

/** Name of a setting. */
export type SettingName = keyof typeof SETTINGS;

function hasScheme(...schemes: string[]): (value: string) => boolean {
  return (value) => {
    const url = URL.parse(value);
    return url !== null && schemes.includes(url.protocol) && url.hostname !== '';
  };
}
