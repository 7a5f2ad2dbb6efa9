import type { Context } from 'hono';
import { problem } from '../http/problem.ts';
import type { Service } from '../http/service.ts';
import { eraseMailFiles, mailFolderOf } from '../mail/mail-files.ts';
import { leadOrTellFault } from './lead-to.ts';
import { readUnsubscribeLink } from './unsubscribe-link.ts';

/**
 * Answers the button of the unsubscribe page with a page, and a mail program's one-click request without one (RFC 8058, section 3.1: no
 * redirect). Who has left before is told the same.
 */
export async function answerUnsubscribe(context: Context, service: Service): Promise<Response> {
  const query = new URL(context.req.url).searchParams;
  const subscriber = readUnsubscribeLink(service.keyFor('unsubscribe'), query);
  if (!(await isOneClick(context))) {
    return leadOrTellFault(context, service, async () => {
      if (subscriber === null) return 'incomplete';
      await leave(service, subscriber);
      return 'unsubscribed';
    });
  }
  if (subscriber === null) return problem(context, 400, 'The link is not whole: it names no subscriber, or was not made here.');
  await leave(service, subscriber);
  return context.text('Unsubscribed.\n', 200, { 'Cache-Control': 'no-store' });
}

/** Forgets a subscriber, and deletes the mails in files. Who is forgotten has left, whatever the disk says: housekeeping deletes what is left. */
async function leave({ store, settings, log }: Service, subscriber: string): Promise<void> {
  const address = await store.subscribers.erase(subscriber);
  if (address === null) return;
  await eraseMailFiles(mailFolderOf(settings), address).catch((error: unknown) => {
    log.error({ err: error }, 'Mails to somebody who left could not be deleted from their files yet.');
  });
}

/** The one thing that a mail program sends, in either kind of form. */
async function isOneClick(context: Context): Promise<boolean> {
  const body: Readonly<Record<string, unknown>> = await context.req.parseBody().catch(() => ({}));
  return body['List-Unsubscribe'] === 'One-Click';
}
