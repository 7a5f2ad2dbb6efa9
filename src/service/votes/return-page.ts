import type { Context } from 'hono';
import { splitPairSlug } from '#src/comparison/pair-slug.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import type { Subject } from '../store/ballot-store.ts';

interface Sent {
  readonly subject: Subject;
  /** What the form says of its own page. */
  readonly from: string | undefined;
}

/** Path of the page that a form was sent from: as the form says, as the browser says, or the page of the tool; never one of another site. */
export async function pageOf(context: Context<ServiceVariables>, service: Service, { subject, from }: Sent): Promise<string> {
  const { origin } = context.get('client');
  const own = [origin, (await service.site.readSite())?.url];
  for (const said of [from, context.req.header('Referer')]) {
    const url = said ? URL.parse(said, origin) : null;
    if (url !== null && own.includes(url.origin)) return url.pathname.replace(/^\/{2,}/, '/') + url.search;
  }
  const [tool] = splitPairSlug(subject.slug) ?? [subject.slug];
  return `/tools/${tool}/`;
}
