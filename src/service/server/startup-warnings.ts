import type { Service } from '../http/service.ts';

/** What is likely not meant by whoever starts the service on what is kept, a sentence or two each. */
export async function findStartupWarnings({ store, settings, keyFor }: Pick<Service, 'store' | 'settings' | 'keyFor'>): Promise<string[]> {
  const warnings: string[] = [];
  if (!store.claim()) warnings.push(describeShared(settings.data));
  // A key tells nothing of the secret that it is drawn from.
  if (!(await store.keepFingerprint(keyFor('fingerprint').toString('base64url')))) warnings.push(OTHER_SECRET);
  return warnings;
}

function describeShared(data: string): string {
  return (
    `ANOTHER SERVICE RUNS ON ${data}: each limits rates by itself, so that everybody may do more than they should. ` +
    'Stop one of the two, or let them share a PostgreSQL database by DATABASE_URL.'
  );
}

const OTHER_SECRET =
  'THE SECRET IS ANOTHER ONE THAN AT THE LAST START: every voter is taken for a new one, and links in mails that were sent no longer work. ' +
  'If that is not meant, put PAIRWISE_SECRET back, or the file of the secret.';
