import { Hono } from 'hono';
import { CONFIRM_PATH, NEWSLETTER_PATH, UNSUBSCRIBE_PATH } from '#src/views/newsletter-links.ts';
import { makeAdmission, type Admission } from '../admission/admission.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import { answerConfirm } from './answer-confirm.ts';
import { answerSignUp } from './answer-sign-up.ts';
import { answerUnsubscribe } from './answer-unsubscribe.ts';

/** What the newsletter's forms send: sign-up, confirming and leaving. The pages around them are the site's own, and a GET changes nothing. */
export function newsletterRoutes(service: Service, admission: Admission = makeAdmission(service)): Hono<ServiceVariables> {
  service.addChore({ name: 'forget who did not confirm in time', run: () => service.store.subscribers.forgetPending(service.now()) });
  const routes = new Hono<ServiceVariables>();
  routes.post(NEWSLETTER_PATH, (context) => answerSignUp(context, service, admission));
  routes.post(CONFIRM_PATH, (context) => answerConfirm(context, service));
  routes.post(UNSUBSCRIBE_PATH, (context) => answerUnsubscribe(context, service));
  return routes;
}
