import { rm } from 'node:fs/promises';
import { SENT_MAIL_DAYS } from '#src/community/rules.ts';
import type { Service } from '../http/service.ts';
import { mailFolderOf, readMailFiles, type MailFile } from './mail-files.ts';

const HOUR = 3_600_000;

/**
 * Makes the chore that deletes mails in files: old ones, and those to whoever is not kept any more, as who left, was erased by a command or did
 * not confirm in time. It tells how many those were, and reads each file once.
 */
export function forgetMailFiles({ settings, store, now }: Pick<Service, 'settings' | 'store' | 'now'>): () => Promise<number> {
  let files: readonly MailFile[] = [];
  return async () => {
    files = await readMailFiles(mailFolderOf(settings), files);
    if (files.length === 0) return 0;
    // Asked after the files were read: whoever one of them is to was kept before it was written.
    const kept = await store.subscribers.readAddresses();
    const forgotten = files.filter((file) => isOld(file, now()) || isToNobody(file, kept));
    for (const { path } of forgotten) await rm(path, { force: true });
    return forgotten.length;
  };
}

/** What a crash has left of a mail is of no use: the outbox sends it anew. */
function isOld({ writtenAt, isDraft }: MailFile, now: number): boolean {
  return writtenAt < now - (isDraft ? HOUR : SENT_MAIL_DAYS * 24 * HOUR);
}

function isToNobody({ addressee }: MailFile, kept: ReadonlySet<string>): boolean {
  return addressee !== '' && !kept.has(addressee);
}
