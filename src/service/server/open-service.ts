import type { Logger } from 'pino';
import type { Chore, Service } from '../http/service.ts';
import { startSender } from '../mail/sender.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/known-tools.ts';
import { openStore } from '../store/open-store.ts';
import { addStoreChores } from './store-chores.ts';
import { addStoreGauges } from './store-gauges.ts';
import { startHousekeeping } from './housekeeping.ts';
import { makeMetrics, type Metrics } from './metrics.ts';
import { openKeys } from './secret-keys.ts';
import { findStartupWarnings } from './startup-warnings.ts';

/** A service whose store is open, and which does not listen yet. */
export interface OpenService {
  readonly service: Service;
  readonly metrics: Metrics;
  /** What is likely not meant, a sentence or two each; it is in the log already. */
  readonly warnings: readonly string[];
  /** Starts what is done beside requests, sending mails and housekeeping; gives what ends it again. */
  readonly start: () => () => Promise<void>;
  /** Ends what routes asked for, the last first, then closes the store. */
  readonly close: () => Promise<void>;
}

/** Opens the store and takes the secret from it, or tells in one sentence why that cannot be. */
export async function openService(settings: Settings, log: Logger, now: () => number): Promise<OpenService | string> {
  const kept = await openKept(settings, log);
  if (typeof kept === 'string') return kept;
  const { store, keyFor } = kept;
  const metrics = makeMetrics();
  const chores: Chore[] = [];
  const endings = [() => store.close()];
  const service: Service = {
    settings,
    store,
    site: openSite(settings.output),
    log,
    now,
    keyFor,
    addGauge: metrics.addGauge,
    addChore: (chore) => void chores.push(chore),
    onClose: (end) => void endings.unshift(end),
  };
  const warnings = await findStartupWarnings(service);
  for (const warning of warnings) log.warn(warning);
  addStoreGauges(service);
  addStoreChores(service);
  // After the others, which erase.
  const forgetErased: Chore = { name: 'empty the files of what was erased', run: () => store.forgetErased() };
  return {
    service,
    metrics,
    warnings,
    start: () => {
      const parts = [startSender(service), startHousekeeping([...chores, forgetErased], log)];
      return () =>
        closeAll(
          parts.map((part) => () => part.close()),
          log,
        );
    },
    close: () => closeAll(endings, log),
  };
}

async function openKept(settings: Settings, log: Logger): Promise<Pick<Service, 'store' | 'keyFor'> | string> {
  const store = await openStore(settings, log);
  if (typeof store === 'string') return store;
  const keyFor = await openKeys(settings, store);
  if (typeof keyFor !== 'string') return { store, keyFor };
  await store.close();
  return keyFor;
}

/** A part that cannot be ended keeps nothing else open. */
async function closeAll(endings: readonly (() => Promise<void>)[], log: Logger): Promise<void> {
  for (const end of endings) {
    await end().catch((error: unknown) => log.error({ err: error }, 'A part could not be closed.'));
  }
}
