import { mailFolderOf } from '../mail/mail-files.ts';
import { openKeys } from '../server/secret-keys.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { CommunityStore } from '../store/community-store.ts';
import { findPlaceFault } from '../store/find-place-fault.ts';
import { openStore } from '../store/open-store.ts';

/** What a command reads and changes, beside a service that may be running. */
export interface OpenData {
  readonly store: CommunityStore;
  readonly keyFor: (purpose: string) => Buffer;
  /** Folder of mails that were written to files, as no server is set to send them. */
  readonly mailFolder: string;
}

/** What a command has to say; a fault is said apart, and fails the command. */
export interface CommandAnswer {
  readonly text: string;
  readonly isFault: boolean;
}

/** Opens what the environment names, has something done with it, and closes it. */
export async function withData(environment: NodeJS.ProcessEnv, act: (data: OpenData) => Promise<string>): Promise<CommandAnswer> {
  const settings = readSettings(environment);
  if (typeof settings === 'string') return { text: settings, isFault: true };
  const fault = findPlaceFault(settings);
  if (fault !== null) return { text: fault, isFault: true };
  const store = await openStore(settings);
  if (typeof store === 'string') return { text: store, isFault: true };
  try {
    const keyFor = await openKeys(settings, store);
    if (typeof keyFor === 'string') return { text: keyFor, isFault: true };
    return { text: await act({ store, keyFor, mailFolder: mailFolderOf(settings) }), isFault: false };
  } finally {
    await store.close();
  }
}
