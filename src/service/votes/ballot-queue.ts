import type { Ballot, BallotStore, Counts } from '../store/ballot-store.ts';
import { isStoreAway } from '../store/store-away.ts';

/** How many ballots are kept waiting, and in what portions they are put on disk. */
export interface QueueBounds {
  /** Most ballots of one transaction. */
  readonly batch: number;
  /** Most ballots that wait or are being written; further ones are turned away. */
  readonly length: number;
  /** Most transactions at a time. */
  readonly inFlight: number;
}

type Casts = Pick<BallotStore, 'castBallots'>;

/** Is told once of a batch that failed, of how many ballots it was, and how many of them were refused in the end. */
type TellFault = (fault: unknown, batch: { readonly ballots: number; readonly refused: number }) => void;

interface Waiting {
  readonly ballot: Ballot;
  readonly resolve: (counts: Counts) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Puts ballots on disk together, as a transaction of many costs hardly more than one of a single ballot. Those that come while a batch is
 * written make up the next one, so that nobody waits for company.
 */
export class BallotQueue {
  readonly #store: Casts;
  readonly #bounds: QueueBounds;
  readonly #tellFault: TellFault;
  readonly #waiting: Waiting[] = [];
  readonly #drained = Promise.withResolvers<undefined>();
  #taken = 0;
  #writing = 0;
  #isScheduled = false;
  #isClosed = false;

  constructor(store: Casts, bounds: QueueBounds, tellFault: TellFault) {
    this.#store = store;
    this.#bounds = bounds;
    this.#tellFault = tellFault;
  }

  /** Number of ballots that wait or are being written. */
  get count(): number {
    return this.#taken;
  }

  /**
   * Resolves with the counts of the ballot's subject once the ballot is on disk, and rejects when the store refused it. `null` when too many
   * wait already: nothing was taken.
   */
  cast(ballot: Ballot): Promise<Counts> | null {
    if (this.#isClosed || this.#taken >= this.#bounds.length) return null;
    this.#taken += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ballot, resolve, reject });
      this.#schedule();
    });
  }

  /** Takes no further ballots, and resolves when every one that was taken is on disk, or was refused by the store. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#tellWhenDrained();
    await this.#drained.promise;
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0 || this.#writing >= this.#bounds.inFlight) return;
    this.#isScheduled = true;
    // By then, what has arrived on other connections in the same turn of the event loop has been read too.
    setImmediate(() => {
      this.#isScheduled = false;
      void this.#write(this.#waiting.splice(0, this.#bounds.batch));
      this.#schedule();
    });
  }

  /** Never rejects: a batch that fails is nothing to the next. */
  async #write(batch: readonly Waiting[]): Promise<void> {
    this.#writing += 1;
    try {
      await this.#commit(batch);
    } catch (fault) {
      this.#tellFault(fault, { ballots: batch.length, refused: await this.#writeEach(batch, fault) });
    }
    this.#writing -= 1;
    this.#taken -= batch.length;
    this.#tellWhenDrained();
    this.#schedule();
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const counts = await this.#store.castBallots(batch.map(({ ballot }) => ballot));
    for (const [index, { resolve, reject }] of batch.entries()) {
      const found = counts[index];
      if (found === undefined) reject(new Error('The store gave no counts for a ballot.'));
      else resolve(found);
    }
  }

  /** One ballot that cannot be kept is nothing to the others of its batch. Tells how many were refused: all, where the store is away. */
  async #writeEach(batch: readonly Waiting[], fault: unknown): Promise<number> {
    let [latest, refused] = [fault, 0];
    for (const waiting of batch) {
      if (batch.length > 1 && !isStoreAway(latest)) {
        try {
          await this.#commit([waiting]);
          continue;
        } catch (own) {
          latest = own;
        }
      }
      waiting.reject(latest);
      refused += 1;
    }
    return refused;
  }

  #tellWhenDrained(): void {
    if (this.#isClosed && this.#taken === 0) this.#drained.resolve(undefined);
  }
}
