import type { Context } from 'hono';
import { z } from 'zod';
import { CONFIRM_HOURS, SIGN_UP_MAILS } from '#src/community/rules.ts';
import { HONEYPOT_FIELD } from '#src/views/newsletter-links.ts';
import type { Admission } from '../admission/admission.ts';
import { problem } from '../http/problem.ts';
import { readForm, readJson } from '../http/read-body.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import { leadOrTellFault, leadTo } from './lead-to.ts';
import { linkOrigin } from './link-origin.ts';
import { signUp } from './sign-up.ts';
import { subscriberAddressSchema } from './subscriber-address.ts';

const signUpSchema = z.strictObject({ email: subscriberAddressSchema, [HONEYPOT_FIELD]: z.string().max(1000).default('') });

const DETAIL = `A mail with a link is on its way to the address, unless one was sent within the hour, or ${SIGN_UP_MAILS} within ${CONFIRM_HOURS} hours.`;

/** Answers a sign-up, from a form or a program, in the same way whether or not the address is known. */
export async function answerSignUp(context: Context<ServiceVariables>, service: Service, admission: Admission): Promise<Response> {
  const isForm = !/^application\/json\b/i.test(context.req.header('Content-Type') ?? '');
  const sent = await (isForm ? readForm : readJson)(context, signUpSchema);
  if (sent instanceof Response) return isForm ? leadTo(context, 'notAnAddress') : sent;
  const site = await service.site.readSite();
  if (!site?.hasNewsletter) return problem(context, 404, 'This site offers no newsletter.');
  const act = async (): Promise<Response | null> => {
    const refusal = await admission.admitAddress(context, 'newsletter');
    if (refusal) return refusal;
    if (sent[HONEYPOT_FIELD] === '') await signUp(service, { address: sent.email, site, origin: linkOrigin(context.get('client'), site) });
    return null;
  };
  if (isForm) return leadOrTellFault(context, service, async () => ((await act()) ? 'notSent' : 'sent'));
  return (await act()) ?? context.json({ version: 1, detail: DETAIL }, 202, { 'Cache-Control': 'no-store' });
}
