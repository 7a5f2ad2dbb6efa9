import type { Settings } from '../settings/settings.ts';
import { openFileTransport } from './file-transport.ts';
import { mailFolderOf } from './mail-files.ts';
import type { MailTransport } from './mail-transport.ts';
import { openSmtpTransport } from './smtp-transport.ts';

/** Opens the way out that the settings name: a server or, without one, a folder of files. */
export function openTransport(settings: Pick<Settings, 'smtpUrl' | 'data'>): MailTransport {
  const { smtpUrl } = settings;
  return smtpUrl === null ? openFileTransport(mailFolderOf(settings)) : openSmtpTransport(smtpUrl);
}
