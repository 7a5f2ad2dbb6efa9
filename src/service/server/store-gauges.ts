import type { Service } from '../http/service.ts';
import { DAY } from './day.ts';

/** Shows in `/metrics` what the store knows. */
export function addStoreGauges({ store, now, addGauge }: Pick<Service, 'store' | 'now' | 'addGauge'>): void {
  addGauge({
    name: 'pairwise_ballots_held',
    help: 'Ballots that are left out of the shown counts until they have aged.',
    read: () => store.ballots.countHeld(),
  });
  addGauge({
    name: 'pairwise_held_back_last_day',
    help: 'What was held back or turned away within a day, by reason.',
    label: 'reason',
    read: () => store.admission.countHolds(now() - DAY),
  });
}
