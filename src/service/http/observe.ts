import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import { routeClass, SITE_CLASS } from './route-class.ts';
import type { ServiceVariables } from './service.ts';

/** Paths are told up to this length. */
const SHOWN_CHARACTERS = 200;

interface Observers {
  readonly log: Logger;
  readonly countRequest: (route: string, status: number, seconds: number) => void;
}

/**
 * Counts every request, and logs those that the service answers itself; files of the site are logged in detail only. Of an address the path
 * is told and never the query, which may hold a token; of a client nothing is.
 */
export function observe({ log, countRequest }: Observers) {
  return createMiddleware<ServiceVariables>(async (context, next) => {
    const start = performance.now();
    await next();
    const milliseconds = performance.now() - start;
    const { method, path } = context.req;
    const { status } = context.res;
    const route = routeClass(path);
    countRequest(route, status, milliseconds / 1000);
    const level = status >= 500 ? 'warn' : route === SITE_CLASS || route === 'health' ? 'debug' : 'info';
    log[level]({ method, path: path.slice(0, SHOWN_CHARACTERS), status, ms: Math.round(milliseconds * 10) / 10 }, 'request');
  });
}
