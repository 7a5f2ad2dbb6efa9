import { Hono } from 'hono';
import type { Service, ServiceVariables } from '../http/service.ts';
import { apiRoutes } from './api-routes.ts';
import { makeBallotBox } from './ballot-box.ts';
import { formRoutes } from './form-routes.ts';

/** Everything that is asked about votes on tools, and picks between two. */
export function voteRoutes(service: Service): Hono<ServiceVariables> {
  const box = makeBallotBox(service);
  const routes = new Hono<ServiceVariables>();
  routes.route('/', apiRoutes(service, box));
  routes.route('/', formRoutes(service, box));
  return routes;
}
