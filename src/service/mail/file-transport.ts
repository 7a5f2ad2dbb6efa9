import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailTransport } from './mail-transport.ts';

/** Longest name of a file that every file system takes, with room for its ending. */
const NAME_MOST = 120;

/**
 * Writes mails to a folder as .eml files, which every mail program opens. A file is there whole or not at all, readable by its owner alone, and
 * named by its mail: one that is written a second time takes the place of the first.
 */
export function openFileTransport(folder: string): MailTransport {
  const transporter = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    words: `written to ${folder} as .eml files, as no SMTP_URL is set`,
    lanes: 1,
    perSecond: Infinity,
    async send(mail) {
      const { message, messageId } = await transporter.sendMail(mail);
      if (!Buffer.isBuffer(message)) throw new Error('The mail was not written as a whole.');
      await writeWhole(folder, `${nameOf(messageId)}.eml`, message);
    },
    close: () => transporter.close(),
  };
}

function nameOf(messageId: string): string {
  return messageId
    .replace(/@.*$/, '')
    .replace(/[^\w.-]+/g, '')
    .slice(0, NAME_MOST);
}

async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${name}.${process.pid}`);
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
    await syncFolder(folder);
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}

/** A name is on disk only with its folder; Windows keeps it without being asked, and refuses to be. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
