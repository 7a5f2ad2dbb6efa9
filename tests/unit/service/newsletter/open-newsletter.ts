import { onTestFinished } from 'vitest';
import { unsubscribeLink } from '#src/service/newsletter/unsubscribe-link.ts';
import { runService, type ServiceAnswer, type ServiceRequest, type TestService, type TestServiceOptions } from '../running-service.ts';
import { linkIn, openMailBox, type MailBox } from './sent-mails.ts';

/** A service whose mails come to the test. */
export interface Newsletter extends TestService {
  readonly box: MailBox;
  /** Moves the service's clock. */
  pass(milliseconds: number): void;
  post(path: string, body: NonNullable<ServiceRequest['body']>, asked?: ServiceRequest): Promise<ServiceAnswer>;
  /** Path by which a subscriber leaves. */
  leavingPath(id: string): string;
  /** Signs an address up and presses the button of the mail's link; gives the path by which it leaves. */
  subscribe(email: string): Promise<string>;
}

/** Starts a service with a mail server, both of which end with the test. */
export async function openNewsletter(options: TestServiceOptions = {}): Promise<Newsletter> {
  const box = await openMailBox();
  onTestFinished(() => box.close());
  let passed = 0;
  const service = await runService({ now: () => Date.now() + passed, ...options, settings: { smtpUrl: box.smtpUrl, ...options.settings } });
  onTestFinished(() => service.close());
  const post: Newsletter['post'] = (path, body, asked) => service.ask(path, { method: 'POST', body, ...asked });
  const leavingPath = (id: string): string => {
    const { pathname, search } = new URL(unsubscribeLink(service.service.keyFor('unsubscribe'), 'https://pairwise.example', id));
    return pathname + search;
  };
  const subscribe = async (email: string): Promise<string> => {
    const mailed = box.mails().length;
    await post('/newsletter/', signUp(email));
    const mails = await box.waitFor(mailed + 1);
    await post(linkIn(mails.at(-1), '/newsletter/confirm/'), form({}));
    const subscriber = await service.service.store.subscribers.findAddress(email);
    return leavingPath(subscriber?.id ?? '');
  };
  return { ...service, box, pass: (milliseconds) => void (passed += milliseconds), post, leavingPath, subscribe };
}

/** What a form sends. */
export function form(fields: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(fields);
}

/** What the sign-up form sends. */
export function signUp(email: string): URLSearchParams {
  return form({ email, subject: '' });
}

/** Where a reader is led. */
export function outcome({ status, headers }: ServiceAnswer): string {
  return `${status} ${headers.location}`;
}
