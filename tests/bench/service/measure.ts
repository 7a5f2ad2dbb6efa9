import autocannon, { type Request, type Result } from 'autocannon';

/** How fast an address answered. */
export interface Measure {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds in which half of the answers came. */
  readonly p50: number;
  readonly p99: number;
}

/** Connections that are kept busy. */
const CONNECTIONS = 64;

/** Asks as fast as it is answered; an answer that is not 200 is a fault of the benchmark. */
export async function measureMost(origin: string, requests: Request[], seconds: number): Promise<Measure> {
  const result = await autocannon({ url: origin, connections: CONNECTIONS, duration: seconds, requests });
  refuseFaults(result);
  return { rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

function refuseFaults({ non2xx, errors, timeouts }: Result): void {
  if (non2xx + errors + timeouts > 0) throw new Error(`${non2xx} answers were not 200, ${errors} requests failed, ${timeouts} timed out.`);
}
