import { BENCH_TOOLS } from './bench-site.ts';

/** A request as it is sent. */
export interface BenchRequest {
  readonly method: 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const HEADERS = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };

/**
 * Votes on every tool in turn below a path, two of three to ship. None brings a cookie, so that each is the first of a new reader: the usual
 * vote, and the one that costs most, as it makes a cookie and a row. Requests are written once: the load must not cost what it measures.
 */
export function voteAnew(path: string): BenchRequest[] {
  return ['ship', 'ship', 'skip'].flatMap((verdict) =>
    BENCH_TOOLS.map((tool) => ({ method: 'PUT' as const, path: path + tool, headers: HEADERS, body: JSON.stringify({ verdict }) })),
  );
}
