import { Hono } from 'hono';
import { answerFaults } from '../http/answer-fault.ts';
import { boundChanges } from '../http/bound-changes.ts';
import { guards } from '../http/guards.ts';
import { observe } from '../http/observe.ts';
import { problem } from '../http/problem.ts';
import { clientMiddleware } from '../http/read-client.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import { newsletterRoutes } from '../newsletter/newsletter-routes.ts';
import { securityHeaders } from '../site/security-headers.ts';
import { serveSite } from '../site/serve-site.ts';
import { voteRoutes } from '../votes/vote-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { makeMetrics, type Metrics } from './metrics.ts';

const UNNAMED_PROXY =
  'A request came with X-Forwarded-For from an address that TRUSTED_PROXIES does not name. If a proxy stands in front, name it there: ' +
  'until then all its readers count as one, and over TLS too the voter cookie is not Secure.';

/** Makes the whole service: what stands before every route, the routes, further ones that a benchmark brings, and the site for everything else. */
export function createApp(
  service: Service,
  metrics: Metrics = makeMetrics(),
  further: Hono<ServiceVariables> = new Hono(),
): Hono<ServiceVariables> {
  const app = new Hono<ServiceVariables>();
  app.onError(answerFaults(service));
  app.use(observe({ log: service.log, countRequest: metrics.countRequest }));
  app.use(clientMiddleware(service.settings.trustedProxies, () => service.log.warn(UNNAMED_PROXY)));
  app.use(securityHeaders());
  // Bodies are read before requests are counted as under way: whoever sends one slowly takes nobody's place.
  app.use(guards(service.site));
  app.use(boundChanges());
  app.route('/', healthRoutes(service, metrics));
  app.route('/', voteRoutes(service));
  app.route('/', newsletterRoutes(service));
  app.route('/', further);
  app.all('/api/*', (context) => problem(context, 404, 'There is no such address here.'));
  const site = serveSite(service.site.folder);
  app.all('*', (context) => site.fetch(context.req.raw, context.env));
  return app;
}
