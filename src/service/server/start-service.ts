import type { Logger } from 'pino';
import type { Service } from '../http/service.ts';
import type { Settings } from '../settings/settings.ts';
import type { Address } from './address.ts';
import { createApp } from './create-app.ts';
import { listen } from './listen.ts';
import { makeLogger } from './logger.ts';
import { openService, type OpenService } from './open-service.ts';

/** A service that is up. */
export interface RunningService {
  /** Where it really listens: port 0 has become the port that was free. */
  readonly address: Address;
  readonly service: Service;
  /** Takes no new requests, lets those under way end within a bound, and closes everything. */
  close(): Promise<void>;
}

/** Starts the service on a site that is built already, or tells in one sentence why it cannot. */
export async function startService(
  settings: Settings,
  log: Logger = makeLogger(settings.logLevel),
  now: () => number = Date.now,
): Promise<RunningService | string> {
  const open = await openService(settings, log, now);
  return typeof open === 'string' ? open : serve(open);
}

/** Listens for an open service; where that cannot be, it is closed again and one sentence tells why. */
export async function serve({ service, metrics, start, close }: OpenService): Promise<RunningService | string> {
  const { host, port } = service.settings;
  const server = await listen(createApp(service, metrics), { host, port });
  if (typeof server === 'string') {
    await close();
    return server;
  }
  const stop = start();
  return {
    address: server.address,
    service,
    close: async () => {
      // Together, as supervisors wait ten seconds for all of it.
      await Promise.all([server.close(), stop()]);
      await close();
    },
  };
}
