// node send-until-killed.ts SETTINGS: sends what is in the outbox of a store until the process is killed.
import { startSender } from '#src/service/mail/sender.ts';
import { makeLogger } from '#src/service/server/logger.ts';
import { makeKeys } from '#src/service/server/secret-keys.ts';
import type { Settings } from '#src/service/settings/settings.ts';
import { openStore } from '#src/service/store/open-store.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const store = await openStore(settings);
if (typeof store === 'string') throw new Error(store);
const tools = { slugs: new Set<string>(), aliases: new Map<string, string>() };
const site = { name: 'Pairs', url: 'https://pairs.example', hasVotes: true, hasNewsletter: true, tools };
startSender(
  {
    settings,
    store,
    site: { folder: '', readTools: () => Promise.resolve(null), readSite: () => Promise.resolve(site) },
    log: makeLogger('silent'),
    now: Date.now,
    keyFor: makeKeys('a secret of the tests that is long enough'),
    addGauge: () => undefined,
    addChore: () => undefined,
  },
  // A mail that a busy machine holds up must not count as one that failed: that would come again in a minute.
  { poll: 20, mail: 15_000, lease: 1000 },
);
