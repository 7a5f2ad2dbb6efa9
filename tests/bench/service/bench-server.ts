// The service as `npm start` runs it, in a process of its own, with two routes more, which check a vote as the real one does and keep nothing.
import { Hono } from 'hono';
import { makeAdmission } from '#src/service/admission/admission.ts';
import { readJson } from '#src/service/http/read-body.ts';
import type { Service, ServiceVariables } from '#src/service/http/service.ts';
import { createApp } from '#src/service/server/create-app.ts';
import { listen } from '#src/service/server/listen.ts';
import { makeLogger } from '#src/service/server/logger.ts';
import { openService } from '#src/service/server/open-service.ts';
import { readSettings } from '#src/service/settings/read-settings.ts';
import { BALLOT_BODIES } from '#src/service/votes/ballot-bodies.ts';
import { openSubject } from '#src/service/votes/open-poll.ts';
import { listFirstBallots } from './bench-site.ts';

const HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-store' };

function checkingRoutes(service: Service): Hono<ServiceVariables> {
  const admission = makeAdmission(service);
  const routes = new Hono<ServiceVariables>();
  for (const looksAtVoter of [true, false]) {
    routes.put(`/api/bench/${looksAtVoter ? 'checked' : 'parsed'}/:name`, async (context) => {
      const subject = await openSubject(context, service, 'vote');
      if (subject instanceof Response) return subject;
      const choice = await readJson(context, BALLOT_BODIES.vote);
      if (choice instanceof Response) return choice;
      const voter = looksAtVoter ? await admission.admitVoter(context, `vote ${subject.slug}`) : null;
      if (voter instanceof Response) return voter;
      return context.body(JSON.stringify({ version: 1, tool: subject.slug, ship: 1, skip: 0 }), 200, HEADERS);
    });
  }
  return routes;
}

async function start(): Promise<string | number> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') return settings;
  const open = await openService(settings, makeLogger(settings.logLevel), Date.now);
  if (typeof open === 'string') return open;
  const { service, metrics } = open;
  await service.store.ballots.castBallots(listFirstBallots());
  const server = await listen(createApp(service, metrics, checkingRoutes(service)), settings);
  if (typeof server === 'string') return server;
  process.once('disconnect', () => void server.close().then(() => open.close()));
  return server.address.port;
}

process.send?.(await start());
