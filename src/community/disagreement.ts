import type { Tally } from '#src/catalog/schema/votes.ts';
import { LEAST_VOTES } from './rules.ts';
import { shareOf, wilsonInterval } from './tally.ts';

/** How far readers stand from the panel, in percentage points of *ship*. */
export interface Disagreement {
  /** Readers' share less the panel's. */
  readonly gap: number;
  /** What of the gap is left when readers' true share lies at the near end of its interval; 0 when the panel's share is inside it. */
  readonly sureGap: number;
}

/** Compares readers' votes with the panel's ship share, in whole percent; `null` without a panel or below a least number of votes. */
export function measureDisagreement(panelShip: number | null, tally: Tally | null): Disagreement | null {
  if (panelShip === null || tally === null || tally.ship + tally.skip < LEAST_VOTES) return null;
  const share = shareOf(tally);
  const interval = wilsonInterval(tally);
  if (share === null || interval === null) return null;
  const [low, high] = interval;
  return { gap: share - panelShip, sureGap: Math.max(0, panelShip < low ? low - panelShip : panelShip - high) };
}

/** Compares so that what readers surely see differently comes first, then what they may. */
export function byDisagreement(one: Disagreement, other: Disagreement): number {
  return other.sureGap - one.sureGap || Math.abs(other.gap) - Math.abs(one.gap);
}
