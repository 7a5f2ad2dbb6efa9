import type { Context } from 'hono';
import type { Service } from '../http/service.ts';
import { hashConfirmToken, isConfirmToken } from './confirm-token.ts';
import { leadOrTellFault } from './lead-to.ts';

/** Answers the button of the confirm page, which sends the page's own address back. */
export function answerConfirm(context: Context, service: Service): Promise<Response> {
  return leadOrTellFault(context, service, async () => {
    const token = context.req.query('t') ?? '';
    if (!isConfirmToken(token)) return 'incomplete';
    const isConfirmed = await service.store.subscribers.confirm(hashConfirmToken(token), service.now());
    return isConfirmed ? 'confirmed' : 'expired';
  });
}
