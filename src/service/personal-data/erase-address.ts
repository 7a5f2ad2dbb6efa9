import { wordCount, wordList } from '#src/views/wording.ts';
import { eraseMailFiles } from '../mail/mail-files.ts';
import type { OpenData } from './open-data.ts';

/** Erases everything that is kept about a mail address, and says in a sentence what that was. */
export async function eraseAddress({ store, mailFolder }: Pick<OpenData, 'store' | 'mailFolder'>, address: string): Promise<string> {
  const subscriber = await store.subscribers.findAddress(address);
  const traces = subscriber && (await store.subscribers.readTraces(subscriber.id));
  const isErased = subscriber !== null && (await store.subscribers.erase(subscriber.id)) !== null;
  const files = await eraseMailFiles(mailFolder, address);
  const erased = [
    ...(isErased ? [`the ${subscriber.confirmedAt === null ? 'pending' : 'confirmed'} subscription`] : []),
    ...countSome(traces?.linksExpireAt.length ?? 0, 'confirm link'),
    ...countSome(traces?.mails.length ?? 0, 'mail of the outbox', 'mails of the outbox'),
    ...countSome(files, 'mail file'),
  ];
  return erased.length === 0 ? `Nothing is kept about ${address}.` : `Erased of ${address}: ${wordList(erased)}.`;
}

function countSome(count: number, noun: string, plural?: string): readonly string[] {
  return count === 0 ? [] : [wordCount(count, noun, plural)];
}
