import type { Votes } from '#src/catalog/schema/votes.ts';
import type { Settings } from '../../settings/settings.ts';
import { findPlaceFault } from '../../store/find-place-fault.ts';
import { openStore } from '../../store/open-store.ts';
import { listVotes } from '../votes-of.ts';

/** Counts what the store of the settings holds, beside a service that may be using it; a sentence says why that cannot be. */
export async function countInStore(settings: Pick<Settings, 'data' | 'databaseUrl'>, now: number): Promise<Votes | string> {
  const fault = findPlaceFault(settings);
  if (fault !== null) return `${fault.slice(0, -1)}, or a service by --from URL.`;
  const store = await openStore(settings);
  if (typeof store === 'string') return store;
  try {
    return listVotes(await store.ballots.readCounts(), now);
  } finally {
    await store.close();
  }
}
