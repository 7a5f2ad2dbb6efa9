import { z } from 'zod';
import type { BallotKind } from '../store/ballot-store.ts';

/** What is sent to cast a ballot; read, it is the choice. */
export const BALLOT_BODIES: Readonly<Record<BallotKind, z.ZodType<string>>> = {
  vote: z.strictObject({ verdict: z.enum(['ship', 'skip']) }).transform(({ verdict }) => verdict),
  pick: z.strictObject({ pick: z.enum(['a', 'b', 'neither']) }).transform(({ pick }) => pick),
};
