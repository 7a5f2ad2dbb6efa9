import type { CommunityStore } from '#src/service/store/community-store.ts';
import type { OutgoingMail } from '#src/service/store/outbox-store.ts';

/** Makes a mail of the issue of 22 November. */
export function makeMail(given: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    issue: 'digest:2026-11-22',
    subscriber: 'ada',
    subject: 'What changed',
    html: '<p>Something changed.</p>',
    text: 'Something changed.\n',
    headers: {},
    ...given,
  };
}

/** Has somebody confirm `<id>@readers.example`; the mail that asks for it is forgotten. */
export async function subscribe(store: CommunityStore, id: string): Promise<void> {
  const mail = makeMail({ issue: `confirm:${id}`, subscriber: id });
  const asked = { id, address: `${id}@readers.example`, tokenHash: `token of ${id}`, expiresAt: 10, now: 1, mailedBefore: 0, mailsMost: 1 };
  await store.subscribers.ask(asked, () => mail);
  await store.subscribers.confirm(asked.tokenHash, 2);
  await store.outbox.eraseSubscriber(id);
}
