/** Settings of the service, read from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Folder of the built site. */
  readonly output: string;
  /** Folder of the database, the secret and unsent mails. */
  readonly data: string;
  /** Address of a PostgreSQL database; `null` for SQLite. */
  readonly databaseUrl: string | null;
  /** Secret that was given, or `null` for one that is made and kept. */
  readonly secret: string | null;
  /** Networks of proxies whose word on a client is taken: addresses and CIDR ranges. */
  readonly trustedProxies: readonly string[];
  /** Whether rates are limited, challenges asked and ballots held back. */
  readonly hasLimits: boolean;
  readonly metricsToken: string | null;
  readonly smtpUrl: string | null;
  /** Address that mails come from; `null` leaves the newsletter's default. */
  readonly mailFrom: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
