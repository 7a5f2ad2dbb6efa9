import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { problem } from '../http/problem.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import { hasFile } from '../site/has-file.ts';
import { inTime } from './in-time.ts';
import type { Metrics } from './metrics.ts';

const PING_MILLISECONDS = 1000;

/** What tells a supervisor, a load balancer and a collector of figures how the service does. */
export function healthRoutes(service: Service, metrics: Metrics): Hono<ServiceVariables> {
  const routes = new Hono<ServiceVariables>();
  routes.use('/livez', neverKept).use('/readyz', neverKept).use('/metrics', neverKept);
  routes.get('/livez', (context) => context.text('The service runs.\n'));
  routes.get('/readyz', async (context) => {
    const fault = await findFault(service);
    return fault === null ? context.text('The service is ready.\n') : problem(context, 503, fault);
  });
  routes.get('/metrics', async (context) => {
    const refusal = refuseMetrics(context, service.settings.metricsToken);
    return refusal ?? context.body(await metrics.write(), 200, { 'Content-Type': metrics.contentType });
  });
  return routes;
}

async function neverKept(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  context.header('Cache-Control', 'no-store');
}

/** Says in one sentence why the service cannot do its work right now, or `null` when it can. */
async function findFault({ store, site }: Service): Promise<string | null> {
  try {
    await inTime(store.ping(), PING_MILLISECONDS);
  } catch {
    return 'The database does not answer.';
  }
  return hasFile(site.folder, '/') ? null : 'There is no built site to serve.';
}

function refuseMetrics(context: Context<ServiceVariables>, token: string | null): Response | null {
  if (token === null) {
    return context.get('client').isLoopback ? null : problem(context, 403, 'Figures are for this machine alone, or for a METRICS_TOKEN.');
  }
  const given = /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? '';
  if (timingSafeEqual(digest(given), digest(token))) return null;
  context.header('WWW-Authenticate', 'Bearer');
  return problem(context, 401, 'Figures are for those who know the METRICS_TOKEN.');
}

/** Of one length, whatever is compared. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
