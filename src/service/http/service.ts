import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Settings } from '../settings/settings.ts';
import type { ServedSite } from '../site/lead-on.ts';
import type { CommunityStore } from '../store/community-store.ts';
import type { Client } from './client.ts';

/** Everything that the routes of the service share. */
export interface Service {
  readonly settings: Settings;
  readonly store: CommunityStore;
  /** The built site: its folder, and what it says of itself. */
  readonly site: ServedSite;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Key of one purpose, drawn from the service's secret by HKDF-SHA-256 (RFC 5869). */
  readonly keyFor: (purpose: string) => Buffer;
  /** Shows a figure in `/metrics`. */
  readonly addGauge: (gauge: Gauge) => void;
  /** Has something done again and again beside the requests: soon after the start, and then every minute. */
  readonly addChore: (chore: Chore) => void;
  /** Has something ended when the service stops: after the last request, before the store is closed. */
  readonly onClose: (end: () => Promise<void>) => void;
}

/** A figure that is read whenever somebody asks for `/metrics`. */
export interface Gauge {
  /** Such as `pairwise_ballots_queued`. */
  readonly name: string;
  readonly help: string;
  /** What its parts differ in, for a figure that is read in parts. */
  readonly label?: string;
  readonly read: () => Figure | Promise<Figure>;
}

/** Something that is done again and again; it may fail, and is tried again in the next round. */
export interface Chore {
  /** What it does, in words that stand in the log. */
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** One number, or one for each part. */
type Figure = number | Readonly<Record<string, number>>;

/** What every request carries through the routes: `context.get('client')`, and Node's own request at `context.env.incoming`. */
export interface ServiceVariables {
  Bindings: HttpBindings;
  Variables: { client: Client };
}
