import type { Context } from 'hono';
import { problem } from '../http/problem.ts';
import type { Service } from '../http/service.ts';
import type { KnownSite } from '../site/known-tools.ts';
import type { BallotKind } from '../store/ballot-store.ts';
import { findSubject, type AskedSubject } from './subject.ts';

/** The site that is voted on, or a problem that says why there is no voting. */
export async function openPoll(context: Context, service: Service): Promise<KnownSite | Response> {
  const site = await service.site.readSite();
  if (site === null) {
    context.header('Retry-After', '10');
    return problem(context, 503, 'The site is not there yet; try again in a few seconds.');
  }
  return site.hasVotes ? site : problem(context, 404, 'There is no voting on this site.');
}

/** What is voted on, or a problem that says that the site does not have it. */
export async function openSubject(context: Context, service: Service, kind: BallotKind): Promise<AskedSubject | Response> {
  const site = await openPoll(context, service);
  if (site instanceof Response) return site;
  return (
    findSubject(kind, context.req.param('name') ?? '', site.tools) ??
    problem(context, 404, kind === 'vote' ? 'There is no tool of this name.' : 'There is no pair of two tools of these names.')
  );
}
