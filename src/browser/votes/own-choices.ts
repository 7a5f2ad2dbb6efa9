import { askService } from './ask-service.ts';

/** What the reader has chosen, by the slug of a tool or a pair. */
export type OwnChoices = ReadonlyMap<string, string>;

/** Asks what the service keeps of this reader; `null` when it does not say. */
export async function readOwnChoices(): Promise<OwnChoices | null> {
  const answer = await askService('/api/votes/mine');
  if (answer.kind !== 'given') return null;
  const { tools, pairs } = (answer.value ?? {}) as { readonly tools?: unknown; readonly pairs?: unknown };
  const entries: readonly (readonly [string, unknown])[] = [tools, pairs].flatMap((named) => Object.entries(named ?? {}));
  return new Map(entries.flatMap(([slug, choice]) => (typeof choice === 'string' ? [[slug, choice] as const] : [])));
}
