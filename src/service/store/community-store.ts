import type { AdmissionStore } from './admission-store.ts';
import type { BallotStore } from './ballot-store.ts';
import type { Database } from './database.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { SubscriberStore } from './subscriber-store.ts';

/** Everything that the community service keeps, in SQLite or PostgreSQL. */
export interface CommunityStore {
  readonly kind: Database['kind'];
  readonly ballots: BallotStore;
  readonly admission: AdmissionStore;
  readonly subscribers: SubscriberStore;
  readonly outbox: OutboxStore;
  /** Gives the secret that everything keyed rests on, made at the first start and the same for every process. */
  keepSecret(make: () => string): Promise<string>;
  /** Keeps what a secret is recognised by; `false` when that of another one was kept before. */
  keepFingerprint(fingerprint: string): Promise<boolean>;
  /** Takes the place for a service, until the store is closed or the process ends, however it does; `false` when it is one that services cannot share and another has it. */
  claim(): boolean;
  /** Has what was erased or taken back gone from the files too, where the database leaves it in them. */
  forgetErased(): Promise<void>;
  /** Resolves when the database answers, and throws when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
