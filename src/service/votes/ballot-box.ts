import type { Context } from 'hono';
import { makeAdmission, type Voter } from '../admission/admission.ts';
import { problem } from '../http/problem.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import type { Counts } from '../store/ballot-store.ts';
import { BallotQueue, type QueueBounds } from './ballot-queue.ts';
import { makeCountsCache } from './counts-cache.ts';
import { swapChoice, type AskedSubject } from './subject.ts';

/**
 * A batch is on disk within milliseconds, and a full queue well within a second. PostgreSQL works on one batch while the next is sent. The
 * queue is a little shorter than the number of changes that may be under way, so that other requests find room when the store is stuck.
 */
const BOUNDS: Readonly<Record<Service['store']['kind'], QueueBounds>> = {
  sqlite: { batch: 256, length: 960, inFlight: 1 },
  postgres: { batch: 256, length: 960, inFlight: 2 },
};

type RequestContext = Context<ServiceVariables>;

/** Takes ballots, and counts them; whoever asks has been told from whom a request comes, and that it is one of the site's own. */
export interface BallotBox {
  readonly counts: ReturnType<typeof makeCountsCache>;
  /** Resolves with the shown counts of the subject once the choice is on disk, or with a problem that says why it was not taken. */
  cast(context: RequestContext, subject: AskedSubject, choice: string): Promise<Counts | Response>;
  /** Takes back what a voter has chosen, which is nothing for somebody who never chose. */
  takeBack(context: RequestContext, subject: AskedSubject): Promise<Counts | Response>;
  /** What the sender of a request has chosen. */
  readOwn(context: RequestContext): ReturnType<Service['store']['ballots']['readBallotsOf']>;
}

/** Makes the ballot box of a service; it is emptied into the store before that is closed. */
export function makeBallotBox(service: Service, bounds: QueueBounds = BOUNDS[service.store.kind]): BallotBox {
  const { store, log, now } = service;
  const admission = makeAdmission(service);
  const counts = makeCountsCache(store.ballots, now);
  const queue = new BallotQueue(store.ballots, bounds, (fault, batch) => {
    log.error({ err: fault, ...batch }, 'A batch of ballots could not be kept as one.');
  });
  service.onClose(() => queue.close());
  service.addGauge({ name: 'pairwise_ballots_queued', help: 'Ballots that are not on disk yet.', read: () => queue.count });

  async function put(context: RequestContext, subject: AskedSubject, choice: string | null): Promise<Counts | Response> {
    const { kind, slug, isSwapped } = subject;
    const voter = await admission.admitVoter(context, `${kind} ${slug}`);
    if (voter instanceof Response) return voter;
    const castAt = now();
    const own = choice !== null && isSwapped ? swapChoice(choice) : choice;
    const kept = queue.cast({ kind, slug, voter: voter.hash, choice: own, castAt, heldUntil: holdOf(voter, castAt) });
    if (kept === null) return tellBusy(context, 'Too many votes are waiting to be kept; try again in a second.');
    return kept.catch(() => tellBusy(context, 'The vote could not be kept; try again in a second.'));
  }

  return {
    counts,
    cast: put,
    async takeBack(context, subject) {
      // Nobody is given a cookie for having said nothing.
      return admission.knownVoter(context) === null ? counts.readOne(subject) : put(context, subject, null);
    },
    async readOwn(context) {
      const voter = admission.knownVoter(context);
      return voter === null ? [] : store.ballots.readBallotsOf(voter.hash);
    },
  };
}

function holdOf({ heldUntil }: Voter, now: number): number | null {
  return heldUntil !== null && heldUntil > now ? heldUntil : null;
}

function tellBusy(context: Context, detail: string): Response {
  context.header('Retry-After', '1');
  return problem(context, 503, detail);
}
