import type { TakeChange, TakeStand } from '#src/changes/take-changes.ts';
import { wordVerdict } from './wording.ts';

/** How a take changed: *Skip 55 → Ship 70*. */
export function wordTakeChange({ from, to }: Pick<TakeChange, 'from' | 'to'>): string {
  return `${wordStand(from)} → ${wordStand(to)}`;
}

function wordStand({ verdict, score }: TakeStand): string {
  return `${wordVerdict(verdict)} ${score}`;
}
