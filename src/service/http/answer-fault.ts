import type { Context } from 'hono';
import { inTime } from '../server/in-time.ts';
import { isStoreAway } from '../store/store-away.ts';
import { problem } from './problem.ts';
import type { Service } from './service.ts';

const PING_MILLISECONDS = 1000;

/** Seconds after which a store that went away may be back. */
const RETRY_SECONDS = 5;

/**
 * Answers a request whose route failed: with 503 when the store does not answer, else with 500. What happened is in the log, and never in
 * the answer.
 */
export function answerFaults({ log, store }: Pick<Service, 'log' | 'store'>) {
  return async (error: Error, context: Context): Promise<Response> => {
    const { method, path } = context.req;
    log.error({ err: error, method, path }, 'A request failed.');
    const isAway = isStoreAway(error) || !(await isAnswering(store));
    if (!isAway) return problem(context, 500, 'Something is wrong here; it has been noted.');
    context.header('Retry-After', String(RETRY_SECONDS));
    return problem(context, 503, 'The database does not answer right now; try again in a few seconds.');
  };
}

async function isAnswering(store: Service['store']): Promise<boolean> {
  return inTime(store.ping(), PING_MILLISECONDS).then(
    () => true,
    () => false,
  );
}
