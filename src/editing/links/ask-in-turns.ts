/** How many addresses are asked for at once. */
export interface Turns {
  readonly overall: number;
  readonly perHost: number;
}

/** Does work for every address, so much at once as is allowed, and so much on one host; results come in the order of the addresses. */
export async function askInTurns<Result>(
  addresses: readonly string[],
  { overall, perHost }: Turns,
  work: (address: string) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<string, Result>();
  const waiting = new Set(addresses);
  const busy = new Map<string, number>();
  const count = (host: string, step: number) => busy.set(host, (busy.get(host) ?? 0) + step);
  const run = async (): Promise<void> => {
    for (;;) {
      const next = findFirst(waiting, (address) => (busy.get(hostOf(address)) ?? 0) < perHost);
      if (next === undefined) return;
      const host = hostOf(next);
      waiting.delete(next);
      count(host, 1);
      try {
        results.set(next, await work(next));
      } finally {
        count(host, -1);
      }
    }
  };
  // A worker that finds every host busy leaves; whoever made it busy takes what is left there.
  await Promise.all(Array.from({ length: overall }, run));
  return addresses.map((address) => results.get(address) as Result);
}

/** Without a list of all: there may be many thousands, and mostly one of the first will do. */
function findFirst(addresses: ReadonlySet<string>, isMeant: (address: string) => boolean): string | undefined {
  for (const address of addresses) if (isMeant(address)) return address;
  return undefined;
}

function hostOf(address: string): string {
  return new URL(address).host;
}
