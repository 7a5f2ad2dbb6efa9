import { basename } from 'node:path';
import { findMailFiles } from '../mail/mail-files.ts';
import type { OpenData } from './open-data.ts';

/** Writes as JSON everything that is kept about a mail address. */
export async function exportAddress({ store, mailFolder }: Pick<OpenData, 'store' | 'mailFolder'>, address: string): Promise<string> {
  const subscriber = await store.subscribers.findAddress(address);
  const files = (await findMailFiles(mailFolder, address)).map((file) => basename(file));
  if (subscriber === null) return write({ address, subscriber: null, links: [], mails: [], files });
  const { linksExpireAt, mails } = await store.subscribers.readTraces(subscriber.id);
  const { id, askedAt, confirmedAt } = subscriber;
  return write({
    address: subscriber.address,
    subscriber: {
      id,
      state: confirmedAt === null ? 'pending' : 'confirmed',
      asked: showInstant(askedAt),
      confirmed: showInstant(confirmedAt),
    },
    links: linksExpireAt.map((expiresAt) => ({ expires: showInstant(expiresAt) })),
    mails,
    files,
  });
}

function write(kept: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(kept, null, 2);
}

function showInstant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
