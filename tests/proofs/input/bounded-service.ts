import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#src/service/server/create-app.ts';
import { listen, type SERVER_BOUNDS } from '#src/service/server/listen.ts';
import { makeLogger } from '#src/service/server/logger.ts';
import { openService } from '#src/service/server/open-service.ts';
import { testSettings } from '../../unit/service/running-service.ts';
import { writeSmallSite } from '../load/service-process.ts';

/** Starts a service that waits for its clients as long as some bounds say; gives its port, and what ends it. */
export async function startBoundedService(bounds: Partial<typeof SERVER_BOUNDS>): Promise<{ port: number; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-proof-'));
  await writeSmallSite(join(folder, 'site'), { 'large.txt': 'x'.repeat(20_000_000) });
  const settings = testSettings(folder);
  const open = await openService(settings, makeLogger('silent'), Date.now);
  if (typeof open === 'string') throw new Error(open);
  const server = await listen(createApp(open.service, open.metrics), settings, bounds);
  if (typeof server === 'string') throw new Error(server);
  return {
    port: server.address.port,
    close: async () => {
      await server.close();
      await open.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
