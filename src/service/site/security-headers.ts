import type { MiddlewareHandler } from 'hono';
import type { Client } from '../http/client.ts';
import { EVERY_ANSWER, SECURE_ANSWER } from './response-headers.ts';

/**
 * Gives every answer of the service, those of faults and refusals included, the headers that the table has for all of them, unless the
 * answer has set its own, as those of the site do. It stands before all routes.
 */
export function securityHeaders(): MiddlewareHandler<{ Variables: { client?: Client } }> {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    const secure = context.get('client')?.isSecure ? SECURE_ANSWER : {};
    for (const [name, value] of Object.entries({ ...EVERY_ANSWER, ...secure })) {
      if (!headers.has(name)) headers.set(name, value);
    }
  };
}
