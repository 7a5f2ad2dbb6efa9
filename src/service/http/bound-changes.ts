import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';
import type { ServiceVariables } from './service.ts';

/**
 * Most requests under way that may change something. A store of either kind takes thousands in a second, so that this many wait for well
 * under one; more only come when the store is stuck, and would all be answered too late for anybody to wait for.
 */
export const MOST_CHANGES = 1000;

/** Turns requests away that may change something when too many are under way, and tells when to come back. */
export function boundChanges(most = MOST_CHANGES) {
  let underWay = 0;
  return createMiddleware<ServiceVariables>(async (context, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) return next();
    if (underWay >= most) {
      context.header('Retry-After', '1');
      return problem(context, 503, 'Too many requests are under way; try again in a second.');
    }
    underWay += 1;
    try {
      return await next();
    } finally {
      underWay -= 1;
    }
  });
}
