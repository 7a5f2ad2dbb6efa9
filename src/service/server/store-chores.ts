import { HOLD_LOG_DAYS } from '#src/community/rules.ts';
import type { Service } from '../http/service.ts';
import { renameFormer } from '../votes/rename-former.ts';
import { DAY } from './day.ts';

/** Keeps the store in order. */
export function addStoreChores({ store, site, now, addChore }: Pick<Service, 'store' | 'site' | 'now' | 'addChore'>): void {
  const { ballots, admission } = store;
  addChore({ name: 'count held ballots that have aged', run: () => ballots.releaseHeld(now()) });
  addChore({ name: 'forget what expired', run: () => admission.forgetExpired(now(), now() - HOLD_LOG_DAYS * DAY) });
  addChore({
    name: 'move ballots of former slugs',
    run: async () => {
      const tools = await site.readTools();
      return tools && renameFormer(ballots, tools);
    },
  });
}
