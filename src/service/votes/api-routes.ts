import { Hono, type Context } from 'hono';
import { COUNTS_SECONDS } from '#src/community/rules.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/read-body.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import type { BallotKind, Counts } from '../store/ballot-store.ts';
import { BALLOT_BODIES } from './ballot-bodies.ts';
import type { BallotBox } from './ballot-box.ts';
import { MOST_ASKED } from './counts-sheet.ts';
import { openPoll, openSubject } from './open-poll.ts';
import { pairTally, toolTally } from './votes-of.ts';

const SHARED = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': `public, max-age=${COUNTS_SECONDS}` };
const OWN = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-store' };

/** What programs and the site's own scripts ask. */
export function apiRoutes(service: Service, box: BallotBox): Hono<ServiceVariables> {
  const routes = new Hono<ServiceVariables>();
  routes.get('/api/votes', (context) => answerCounts(context, service, box));
  routes.get('/api/votes/mine', (context) => answerOwn(context, service, box));
  for (const [path, kind] of [
    ['/api/votes/:name', 'vote'],
    ['/api/picks/:name', 'pick'],
  ] as const) {
    routes.put(path, async (context) => {
      const subject = await openSubject(context, service, kind);
      if (subject instanceof Response) return subject;
      const choice = await readJson(context, BALLOT_BODIES[kind]);
      if (choice instanceof Response) return choice;
      return answerChoice(context, subject, await box.cast(context, subject, choice));
    });
    routes.delete(path, async (context) => {
      const subject = await openSubject(context, service, kind);
      if (subject instanceof Response) return subject;
      return answerChoice(context, subject, await box.takeBack(context, subject));
    });
  }
  return routes;
}

async function answerCounts(context: Context, service: Service, box: BallotBox): Promise<Response> {
  const site = await openPoll(context, service);
  if (site instanceof Response) return site;
  const sheet = await box.counts.readSheet(site.tools);
  const listed = context.req.query('tools');
  const answer = listed === undefined ? sheet.all : sheet.some(listed);
  if (answer === null) {
    return problem(context, 422, `The parameter tools is expected to hold up to ${MOST_ASKED} slugs, with commas between them.`);
  }
  const headers = { ...SHARED, ETag: answer.etag };
  // A strong comparison has no place here: RFC 9110, section 13.1.2.
  if (context.req.header('If-None-Match') === answer.etag) return context.body(null, 304, headers);
  return context.body(answer.body, 200, headers);
}

async function answerOwn(context: Context<ServiceVariables>, service: Service, box: BallotBox): Promise<Response> {
  const site = await openPoll(context, service);
  if (site instanceof Response) return site;
  const own = await box.readOwn(context);
  const listed = (kind: BallotKind) => own.filter((ballot) => ballot.kind === kind).map(({ slug, choice }) => [slug, choice] as const);
  return context.body(
    JSON.stringify({ version: 1, tools: Object.fromEntries(listed('vote')), pairs: Object.fromEntries(listed('pick')) }),
    200,
    OWN,
  );
}

function answerChoice(context: Context, subject: { kind: BallotKind; slug: string }, counts: Counts | Response): Response {
  if (counts instanceof Response) return counts;
  const { kind, slug } = subject;
  const named = kind === 'vote' ? { tool: slug, ...toolTally(counts) } : { pair: slug, ...pairTally(counts) };
  return context.body(JSON.stringify({ version: 1, ...named }), 200, OWN);
}
