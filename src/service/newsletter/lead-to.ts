import type { Context } from 'hono';
import { NEWSLETTER_ANSWERS } from '#src/views/newsletter-links.ts';
import type { Service } from '../http/service.ts';

/** Where a reader is led to. */
export type Answer = keyof typeof NEWSLETTER_ANSWERS;

/** Leads a reader who sent a form to the page that tells what came of it: 303, RFC 9110, section 15.4.4. */
export function leadTo(context: Context, answer: Answer): Response {
  context.header('Cache-Control', 'no-store');
  return context.redirect(NEWSLETTER_ANSWERS[answer], 303);
}

/** Does what a form asks for; a reader is told of a fault in a page, and its cause is in the log. */
export async function leadOrTellFault(context: Context, { log }: Pick<Service, 'log'>, act: () => Promise<Answer>): Promise<Response> {
  const answer = await act().catch((error: unknown): Answer => {
    log.error({ err: error, path: context.req.path }, 'A form of the newsletter failed.');
    return 'notSent';
  });
  return leadTo(context, answer);
}
