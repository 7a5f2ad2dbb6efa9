import { Hono } from 'hono';
import { z } from 'zod';
import { splitPairSlug } from '#src/comparison/pair-slug.ts';
import { readForm } from '../http/read-body.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import type { BallotKind } from '../store/ballot-store.ts';
import type { BallotBox } from './ballot-box.ts';
import { openSubject } from './open-poll.ts';
import { pageOf } from './return-page.ts';

/** Where the form stands, when it says so: the address of a page of the site. */
const from = z.string().max(2000).optional();

const FORMS: Readonly<Record<BallotKind, z.ZodType<{ readonly choice: string; readonly from?: string | undefined }>>> = {
  vote: z
    .strictObject({ verdict: z.enum(['ship', 'skip', 'none']), from })
    .transform(({ verdict, ...rest }) => ({ choice: verdict, ...rest })),
  pick: z.strictObject({ pick: z.enum(['a', 'b', 'neither', 'none']), from }).transform(({ pick, ...rest }) => ({ choice: pick, ...rest })),
};

/** What the forms of the pages send where no script runs: answered with the way back to the page, which tells by the fragment what came of it. */
export function formRoutes(service: Service, box: BallotBox): Hono<ServiceVariables> {
  const routes = new Hono<ServiceVariables>();
  routes.post('/vote/:name', async (context) => {
    const kind = splitPairSlug(context.req.param('name')) === null ? 'vote' : 'pick';
    const subject = await openSubject(context, service, kind);
    if (subject instanceof Response) return subject;
    const form = await readForm(context, FORMS[kind]);
    if (form instanceof Response) return form;
    const result = await (form.choice === 'none' ? box.takeBack(context, subject) : box.cast(context, subject, form.choice));
    const page = await pageOf(context, service, { subject, from: form.from });
    context.header('Cache-Control', 'no-store');
    return context.redirect(page + (result instanceof Response ? '#not-voted' : '#voted'), 303);
  });
  return routes;
}
