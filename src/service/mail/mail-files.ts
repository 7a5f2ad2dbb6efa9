import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';

/** A mail that was written to a file. */
export interface MailFile {
  readonly path: string;
  /** Address that it is to, in lower case; empty where it cannot be read. */
  readonly addressee: string;
  /** In milliseconds since 1970. */
  readonly writtenAt: number;
  /** Whether it is not written to its end, or never will be: a crash leaves such. */
  readonly isDraft: boolean;
}

/** Names that the file transport gives: of mails, and of those that are not whole yet. */
const NAME = /\.eml(?<draft>\.\d+)?$/;

/** Folder of mails that are written to files, where no server is set to send them. */
export function mailFolderOf({ data }: Pick<Settings, 'data'>): string {
  return join(data, 'mails');
}

/** Reads to whom the mails of a folder are. Those that were `read` before are not read again, as none changes its addressee. */
export async function readMailFiles(folder: string, read: readonly MailFile[] = []): Promise<readonly MailFile[]> {
  const known = new Map(read.filter(({ addressee, isDraft }) => addressee !== '' && !isDraft).map((file) => [file.path, file]));
  const names = await readdir(folder).catch(() => []);
  const files: MailFile[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const file = NAME.test(name) ? (known.get(path) ?? (await readMailFile(path))) : null;
    if (file) files.push(file);
  }
  return files;
}

/** Lists the mails to an address, drafts included. */
export async function findMailFiles(folder: string, address: string): Promise<readonly string[]> {
  const files = await readMailFiles(folder);
  return files.filter(({ addressee }) => addressee === address.toLowerCase()).map(({ path }) => path);
}

/** Deletes them; tells how many. */
export async function eraseMailFiles(folder: string, address: string): Promise<number> {
  const mails = await findMailFiles(folder, address);
  for (const mail of mails) await rm(mail, { force: true });
  return mails.length;
}

/** `null` for a file that is gone by now. */
async function readMailFile(path: string): Promise<MailFile | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return null;
  const addressee = readAddressee(await readFile(path, 'utf8').catch(() => ''));
  return { path, addressee, writtenAt: facts.mtimeMs, isDraft: NAME.exec(path)?.groups?.['draft'] !== undefined };
}

/** A head that is cut names nobody for sure. A header goes on in the lines after it that begin with white space: RFC 5322, section 2.2.3. */
function readAddressee(mail: string): string {
  const head = mail.slice(0, Math.max(0, mail.indexOf('\r\n\r\n')));
  const [, to = ''] = /^To:(.*)$/im.exec(head.replace(/\r\n[ \t]+/g, ' ')) ?? [];
  return to.trim().replace(/^<|>$/g, '').toLowerCase();
}
