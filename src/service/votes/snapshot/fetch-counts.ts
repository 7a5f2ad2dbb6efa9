import { votesSchema, type Votes } from '#src/catalog/schema/votes.ts';

/** Most bytes that are taken: what `votes.json` may have. */
const MOST_BYTES = 8 * 1024 * 1024;

const TIMEOUT_MILLISECONDS = 10_000;

/** Asks a service for its counts; a sentence says why there are none. */
export async function fetchCounts(origin: string, timeout = TIMEOUT_MILLISECONDS): Promise<Votes | string> {
  const address = `${origin}/api/votes`;
  const text = await fetchText(address, timeout).catch((error: unknown) => ({ fault: describeFault(error, timeout) }));
  if (typeof text !== 'string') return `${address} gave no counts: ${text.fault}.`;
  const votes = votesSchema.safeParse(parseJson(text));
  return votes.success ? votes.data : `${address} gave something else than counts of votes.`;
}

async function fetchText(address: string, timeout: number): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeout), headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`it answered with ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('the answer is longer than 8 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function describeFault(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `it did not answer within ${timeout / 1000} seconds`;
  // What fetch throws says only that it failed; its cause says why.
  return error.cause instanceof Error ? error.cause.message || String(Reflect.get(error.cause, 'code')) : error.message;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
